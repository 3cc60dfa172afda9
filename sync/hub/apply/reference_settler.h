// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/op_context.h"

namespace caravan::hub {

/// Keeps references true while records come, go and become one: what an op refers to, and what
/// refers to what it takes away.
class ReferenceSettler {
public:
    explicit ReferenceSettler(const OpContext& op)
        : m_op(op), m_writer(op.writer), m_rights(op.rights), m_lineage(op.lineage)
    {
    }

    /// Looks at the references that differ from @p before (none for a new record): merged targets
    /// are replaced by the survivor, deleted ones revived, detached or refused, hidden ones
    /// refused. False where the result says why not.
    bool settle(const Record* before, Record& record, const Change& cause,
                sync::OpResult& result) const;
    /// Brings a deleted record back, and the parents that it cannot be without.
    void revive(StoredRecord& stored, const Change& cause) const;
    /// Before a record goes: what refers to it is detached, or keeps it here. False when it stays.
    bool release(const StoredRecord& stored, const Change& change, sync::OpResult& result) const;
    /// Keeps a record that was to go: its remover is told by a conflict.
    void holdRemove(const StoredRecord& stored, const std::string& rule,
                    sync::OpResult& result) const;
    /// What referred to @p loser refers to @p winner.
    void repoint(const StoredRecord& loser, const StoredRecord& winner, const Change& change) const;

private:
    const OpContext& m_op;
    HubWriter& m_writer;
    const Rights& m_rights;
    const Lineage& m_lineage;
};

/// The content of a record, as conflicts keep it.
std::string contentOf(const Record& record);

} // namespace caravan::hub
