// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/op_context.h"

namespace caravan::hub {

/// What is asked before a record is saved. Where the answer is no, the result says why.
class ChangeRules {
public:
    explicit ChangeRules(const OpContext& op)
        : m_op(op), m_writer(op.writer), m_rights(op.rights), m_lineage(op.lineage)
    {
    }

    /// That their role may set each field.
    bool maySet(const Entity& entity, const Change& change, sync::OpResult& result) const;
    /// That they are shown the record, and that their right to this kind of change reaches it.
    bool mayTouch(const RecordHead& head, sync::OpResult& result) const;
    /// That each value may stand in its field, before anything is done with it.
    static bool isSound(const Entity& entity, const Change& change, sync::OpResult& result);
    /// @p before: as it stood; none for a new record. The claims of @p change are proven.
    bool isAllowed(const StoredRecord* before, const Record& record, const Change& change,
                   sync::OpResult& result) const;
    /// That nothing frozen goes away or becomes part of something else.
    bool mayGo(const Record& record, sync::OpResult& result) const;
    /// The rules of the product (core/store/rulebook.h). @p before: none for a new record;
    /// @p after: none for one that goes.
    bool followsRules(const Record* before, const Record* after, sync::OpResult& result) const;
    /// False when @p user is the last administrator: nobody could manage the hub any more.
    bool mayCease(const RecordId& user, sync::OpResult& result) const;
    bool isMailTaken(const Record& user) const;

private:
    bool mayMove(const StoredRecord& before, const Record& record, const Change& change,
                 sync::OpResult& result) const;
    /// Whether what it belongs to is not frozen: what is told by a sealed report does not change,
    /// and does not go.
    bool isOfOpen(const Record& record, sync::OpResult& result) const;

    const OpContext& m_op;
    HubWriter& m_writer;
    const Rights& m_rights;
    const Lineage& m_lineage;
};

} // namespace caravan::hub
