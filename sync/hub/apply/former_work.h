// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/op_context.h"

#include <optional>

namespace caravan::hub {

/// Work that was given to somebody else while its author was at it, offline: what they added there
/// is taken in, what they changed is held, and both are told.
class FormerWork {
public:
    /// Choices of conflict.kind: what somebody added to work that was taken from them, and what
    /// came too late to go in.
    static constexpr const char* kAdded = "added";
    static constexpr const char* kLeftOut = "left_out";

    explicit FormerWork(const OpContext& op)
        : m_op(op), m_writer(op.writer), m_rights(op.rights), m_lineage(op.lineage)
    {
    }

    /// Whether this record is such work.
    bool wasGivenAway(const StoredRecord& stored) const;
    /// The work given away that a record belongs to.
    std::optional<RecordHead> workOf(const Record& record) const;
    /// That they had it before them, or wrote in it themselves.
    bool knew(const StoredRecord& stored) const;
    /// What combines by itself is taken (the higher count of a machine is what it ran); of the rest
    /// a conflict names what they began with, since what stands now is no longer theirs to see.
    void hold(StoredRecord& stored, const Change& change, sync::OpResult& result) const;
    /// One conflict of each kind gathers what they wrote in one piece of work, so that twelve
    /// photos do not ask twelve times.
    void tell(const RecordHead& work, const Change& change, const char* kind,
              sync::OpResult& result) const;
    /// What was refused because the work is sealed by now is told instead.
    void leaveOutIfFrozen(const RecordHead& work, const Change& change,
                          sync::OpResult& result) const;

private:
    const OpContext& m_op;
    HubWriter& m_writer;
    const Rights& m_rights;
    const Lineage& m_lineage;
};

} // namespace caravan::hub
