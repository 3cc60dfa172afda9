// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/schema_adoption.h"

namespace caravan::sync {

void SchemaAdoption::hear(const AnswerArrived& answer, LocalReplica& replica)
{
    m_isWanted = m_isWanted || (!answer.model.empty() && answer.model != m_asked &&
                                answer.model != replica.state().hubModel);
}

Done SchemaAdoption::hearRevision(int revision, LocalReplica& replica)
{
    m_isWanted = m_isWanted || revision > replica.catalogue().revision();
    if (revision <= replica.state().hubSchema) {
        return done();
    }
    const Done noted = replica.change([&](SyncState& change) { change.hubSchema = revision; });
    return noted ? replica.retryParked() : noted;
}

Done SchemaAdoption::take(const AnswerArrived& answer, LocalReplica& replica)
{
    m_isWanted = false;
    m_asked = answer.model; // also where it cannot be used: the next answer asks no more
    const Result<bool> adopted = replica.adoptSchema(answer.body);
    if (!adopted) {
        return adopted.error();
    }
    if (!*adopted) {
        return done(); // asked for again by the next session
    }
    const Done noted = replica.change([&](SyncState& change) { change.hubModel = answer.model; });
    return noted ? replica.retryParked() : noted;
}

} // namespace caravan::sync
