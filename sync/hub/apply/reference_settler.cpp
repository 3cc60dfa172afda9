// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/reference_settler.h"

#include "core/record/record_json.h"
#include "sync/hub/access/scopes.h"
#include "sync/hub/apply/conflict_writer.h"

#include <boost/json.hpp>

#include <vector>

namespace caravan::hub {

std::string contentOf(const Record& record)
{
    return boost::json::serialize(fieldsToJson(record));
}

bool ReferenceSettler::settle(const Record* before, Record& record, const Change& cause,
                              sync::OpResult& result) const
{
    for (const Field& field : record.entity->fields) {
        Value& value = record.values[field.index];
        const std::optional<RecordKey> target = targetOf(field, value);
        if (!target || (before != nullptr && before->values[field.index] == value)) {
            continue;
        }
        const std::optional<RecordHead> found = m_writer.findHead(target->entity, target->id);
        if (!found) {
            if (isUnborn(m_writer.connection(), target->id)) {
                result.status = sync::OpResult::Status::blocked;
                result.problemKey = field.name;
                result.problemText = "refers to a record that was never created";
                return false;
            }
            continue; // it may come later: never a foreign key error to a person
        }
        // A reference can reveal its target, so only what the author sees may be referred to.
        const bool wasHis =
            m_op.isOfFormer && !isRevealed(*record.entity, field.name) && m_op.hasLeft(*found);
        if (!wasHis && !m_rights.mayRead(target->entity, found->scopes)) {
            refuse(result, sync::problem::kNotAllowed, field.name,
                   "refers to a record that is not shared with you");
            return false;
        }
        if (found->id != target->id) {
            value = referenceTo(field, {target->entity, found->id});
        }
        if (found->life == Life::live) {
            continue;
        }
        switch (field.onParentDelete) {
        case ParentDelete::revive: {
            std::optional<StoredRecord> parent = m_writer.find(target->entity, found->id);
            revive(*parent, cause);
            break;
        }
        case ParentDelete::detach:
            value = Value();
            break;
        case ParentDelete::refuse:
            refuse(result, sync::problem::kInvalid, field.name, "refers to a deleted record");
            return false;
        }
    }
    return true;
}

void ReferenceSettler::revive(StoredRecord& stored, const Change& cause) const
{
    Record& record = stored.state.record;
    const Record before = record;
    record.life = Life::live;
    record.rev += 1;
    // Parents that went meanwhile come back with it, or are let go.
    for (const Field& field : record.entity->fields) {
        const std::optional<RecordKey> target = targetOf(field, record.values[field.index]);
        if (!target) {
            continue;
        }
        std::optional<StoredRecord> parent = m_writer.find(target->entity, target->id);
        if (parent && parent->head.id != target->id) { // it was merged away meanwhile
            record.values[field.index] = referenceTo(field, {target->entity, parent->head.id});
            stamp(stored.state, field.name, m_op.authorOf(cause));
        }
        if (!parent || parent->state.record.life == Life::live) {
            continue;
        }
        if (field.onParentDelete == ParentDelete::revive) {
            revive(*parent, cause);
        } else {
            record.values[field.index] = Value();
            stamp(stored.state, field.name, m_op.authorOf(cause));
        }
    }
    Change history = cause;
    history.kind = ChangeKind::restore;
    m_op.save(stored, &before, history);
}

bool ReferenceSettler::release(const StoredRecord& stored, const Change& change,
                               sync::OpResult& result) const
{
    // What depends on it may say that it must stay: nobody here can read that now.
    if (const auto strange = strangeReferrer(m_writer.connection(), m_writer.catalogue(),
                                             stored.head.entity, stored.head.id)) {
        holdRemove(stored, "needed by " + strange->entity, result);
        return false;
    }
    std::vector<Referrer> detached;
    for (const Referrer& referrer : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                stored.head.entity, stored.head.id)) {
        const Field* field = m_writer.catalogue().at(referrer.entity).field(referrer.field);
        if (referrer.rid == stored.head.rid) {
            continue;
        }
        switch (field->onParentDelete) {
        case ParentDelete::refuse:
            refuse(result, sync::problem::kInvalid, referrer.entity + "." + referrer.field,
                   "records refer to it");
            return false;
        case ParentDelete::revive:
            holdRemove(stored, "needed by " + referrer.entity, result);
            return false;
        case ParentDelete::detach:
            detached.push_back(referrer);
            break;
        }
    }
    for (const Referrer& referrer : detached) {
        m_op.setField(referrer.rid, referrer.field, Value(), change);
    }
    return true;
}

void ReferenceSettler::holdRemove(const StoredRecord& stored, const std::string& rule,
                                  sync::OpResult& result) const
{
    const Record& record = stored.state.record;
    ConflictFacts facts;
    facts.entity = stored.head.entity;
    facts.id = stored.head.id;
    facts.kind = "delete_after_edit";
    facts.rule = rule;
    facts.kept = contentOf(record);
    facts.keptBy = {{}, 0, record.changedBy, record.changedAt};
    facts.lostBy = {m_lineage.replica, 0, m_rights.user, m_writer.hub().now()};
    result.conflicts.push_back(writeConflict(m_writer, facts));
    result.status = sync::OpResult::Status::held;
}

void ReferenceSettler::repoint(const StoredRecord& loser, const StoredRecord& winner,
                               const Change& change) const
{
    for (const Referrer& referrer : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                loser.head.entity, loser.head.id)) {
        const Field& field = *m_writer.catalogue().at(referrer.entity).field(referrer.field);
        const bool isSelf = referrer.rid == winner.head.rid; // it would refer to itself
        m_op.setField(referrer.rid, referrer.field,
                      isSelf ? Value() : referenceTo(field, {winner.head.entity, winner.head.id}),
                      change);
    }
    for (const Referrer& conflict : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                aboutEntity(loser.head.entity), loser.head.id)) {
        m_op.setField(conflict.rid, conflict.field, Value(winner.head.id.toString()), change);
    }
}

} // namespace caravan::hub
