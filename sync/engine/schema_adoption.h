// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"
#include "sync/engine/local_replica.h"

#include <string>

namespace caravan::sync {

/// Whether this laptop lacks the hub's catalogue, and taking it over.
class SchemaAdoption {
public:
    bool isWanted() const { return m_isWanted; }
    void want() { m_isWanted = true; }

    /// Each answer tells which catalogue the hub has, so that a laptop whose window is open all day
    /// learns of a new field with the next answer.
    void hear(const AnswerArrived& answer, LocalReplica& replica);
    /// The hub has said the revision of its catalogue.
    Done hearRevision(int revision, LocalReplica& replica);
    Done take(const AnswerArrived& answer, LocalReplica& replica);

private:
    bool m_isWanted = false;
    std::string m_asked; ///< tag of the catalogue that was asked for last
};

} // namespace caravan::sync
