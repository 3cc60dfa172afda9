// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The kinds of ChangeApplier that begin and end records: delete, restore, merge.
#include "sync/hub/apply/change_applier.h"

#include "core/record/record_json.h"
#include "sync/hub/apply/claims.h"

#include <boost/json.hpp>

namespace caravan::hub {
namespace {

std::string contentOf(const Record& record)
{
    return boost::json::serialize(fieldsToJson(record));
}

void stamp(MergeState& state, const std::string& field, const Writer& author)
{
    const std::string& group =
        state.record.entity->groupOf(*state.record.entity->field(field)).name;
    state.record.vers[group] = state.record.rev;
    state.writers[group] = author;
}

} // namespace

void ChangeApplier::remove(const Change& change, sync::OpResult& result)
{
    const std::optional<RecordHead> head =
        loadHead(m_writer.connection(), change.entity, change.id);
    if (!head) {
        if (isUnborn(m_writer.connection(), change.id)) {
            result.status = Status::blocked;
            result.problemText = "the record was never created";
        }
        return; // what is not there is deleted already
    }
    if (!mayTouch(*head, result) || head->life != Life::live ||
        (change.entity == m_writer.catalogue().people().name && !mayCease(change.id, result))) {
        return; // a record that was merged away is gone; its survivor is not what was meant
    }
    std::optional<StoredRecord> stored =
        loadRecord(m_writer.connection(), m_writer.catalogue(), head->rid);
    result.rev = stored->state.record.rev;
    if (!mayGo(stored->state.record, result) ||
        !followsRules(&stored->state.record, nullptr, result)) {
        return;
    }
    const Revision seen = provenClaims(m_writer.connection(), *stored, change, m_lineage).seen;
    MergeState claimed = stored->state;
    claimOwn(claimed);
    const bool mayPass = deleteMayPass(claimed, seen, m_lineage.replica);
    if (!mayPass && !stored->state.record.entity->dropOnDeleteConflict) {
        holdRemove(*stored, "edited", result);
        return;
    }
    if (!releaseReferrers(*stored, change, result)) {
        return;
    }
    // Letting the referrers go may have moved the record itself.
    stored = loadRecord(m_writer.connection(), m_writer.catalogue(), head->rid);
    const Record before = stored->state.record;
    stored->state.record.life = Life::deleted;
    stored->state.record.rev += 1;
    save(*stored, &before, change);
    result.rev = stored->state.record.rev;
    if (!mayPass) {
        ConflictFacts facts;
        facts.entity = change.entity;
        facts.id = change.id;
        facts.kind = "delete_after_edit";
        facts.rule = "drop";
        facts.lost = contentOf(before);
        facts.keptBy = authorOf(change);
        facts.lostBy = {{}, 0, before.changedBy, before.changedAt};
        result.conflicts.push_back(writeConflict(m_writer, facts));
        result.status = Status::merged;
    }
}

/// Before a record goes: what refers to it is detached, or keeps it here. False when it stays.
bool ChangeApplier::releaseReferrers(const StoredRecord& stored, const Change& change,
                                     sync::OpResult& result)
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
        setField(referrer.rid, referrer.field, Value(), change);
    }
    return true;
}

void ChangeApplier::holdRemove(const StoredRecord& stored, const std::string& rule,
                               sync::OpResult& result)
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
    result.status = Status::held;
}

void ChangeApplier::restore(const Change& change, sync::OpResult& result)
{
    std::optional<StoredRecord> stored = m_writer.find(change.entity, change.id);
    if (!stored) {
        if (isUnborn(m_writer.connection(), change.id)) {
            result.status = Status::blocked;
            result.problemText = "the record was never created";
        } else {
            refuse(result, sync::problem::kNotFound, {}, "no such record");
        }
        return;
    }
    if (!mayTouch(stored->head, result)) {
        return;
    }
    if (!followsRules(&stored->state.record, nullptr, result)) {
        return; // nor does a line come back into what went out without it
    }
    if (isMailTaken(stored->state.record)) {
        refuse(result, sync::problem::kInvalid, "mail", "belongs to another user");
        return;
    }
    if (stored->state.record.life == Life::deleted) {
        revive(*stored, change);
    }
    result.rev = stored->state.record.rev;
}

void ChangeApplier::revive(StoredRecord& stored, const Change& cause)
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
            stamp(stored.state, field.name, authorOf(cause));
        }
        if (!parent || parent->state.record.life == Life::live) {
            continue;
        }
        if (field.onParentDelete == ParentDelete::revive) {
            revive(*parent, cause);
        } else {
            record.values[field.index] = Value();
            stamp(stored.state, field.name, authorOf(cause));
        }
    }
    Change history = cause;
    history.kind = ChangeKind::restore;
    save(stored, &before, history);
}

void ChangeApplier::mergeTwo(const Change& change, sync::OpResult& result)
{
    if (!m_writer.catalogue().at(change.entity).isMergeable) {
        refuse(result, sync::problem::kInvalid, {}, "records of this kind are never merged");
        return;
    }
    std::optional<StoredRecord> winner = m_writer.find(change.entity, change.id);
    std::optional<StoredRecord> loser = m_writer.find(change.entity, change.loser);
    for (const auto& [stored, id] :
         {std::pair(&winner, change.id), std::pair(&loser, change.loser)}) {
        if (!*stored) {
            if (isUnborn(m_writer.connection(), id)) {
                result.status = Status::blocked;
                result.problemText = "a record was never created";
            } else {
                refuse(result, sync::problem::kNotFound, {}, "no such record");
            }
            return;
        }
        if (!mayTouch((*stored)->head, result)) {
            return;
        }
    }
    result.rev = winner->state.record.rev;
    if (winner->head.rid == loser->head.rid) {
        return; // merged already, here or the other way round
    }
    if (!mayGo(winner->state.record, result) || !mayGo(loser->state.record, result)) {
        return;
    }
    if (winner->state.record.life == Life::deleted) {
        refuse(result, sync::problem::kInvalid, {}, "the record to keep was deleted");
        return;
    }
    if (const auto strange = strangeReferrer(m_writer.connection(), m_writer.catalogue(),
                                             loser->head.entity, loser->head.id)) {
        refuse(result, sync::problem::kInvalid, strange->entity,
               "records that this version of the hub cannot use refer to it");
        return;
    }
    Change fields = change;
    for (auto& [group, value] : mergeRecords(winner->state.record, loser->state.record)) {
        fields.set.try_emplace(
            group, GroupChange{value, winner->state.record.version(group), std::nullopt});
    }
    updateLive(*winner, fields, result);
    if (result.status == Status::refused || result.status == Status::blocked) {
        return;
    }
    const Record before = loser->state.record;
    loser->state.record.life = Life::merged;
    loser->state.record.rev += 1;
    loser->head.into = winner->head.id;
    save(*loser, &before, change);
    repoint(*loser, *winner, change);
}

void ChangeApplier::repoint(const StoredRecord& loser, const StoredRecord& winner,
                            const Change& change)
{
    for (const Referrer& referrer : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                loser.head.entity, loser.head.id)) {
        const Field& field = *m_writer.catalogue().at(referrer.entity).field(referrer.field);
        const bool isSelf = referrer.rid == winner.head.rid; // it would refer to itself
        setField(referrer.rid, referrer.field,
                 isSelf ? Value() : referenceTo(field, {winner.head.entity, winner.head.id}),
                 change);
    }
    for (const Referrer& conflict : referrersOf(m_writer.connection(), m_writer.catalogue(),
                                                aboutEntity(loser.head.entity), loser.head.id)) {
        setField(conflict.rid, conflict.field, Value(winner.head.id.toString()), change);
    }
}

void ChangeApplier::setField(std::int64_t rid, const std::string& field, const Value& value,
                             const Change& cause)
{
    std::optional<StoredRecord> stored =
        loadRecord(m_writer.connection(), m_writer.catalogue(), rid);
    const Record before = stored->state.record;
    stored->state.record.rev += 1;
    stored->state.record.set(field, value);
    stamp(stored->state, field, authorOf(cause));
    Change history = cause;
    history.kind = ChangeKind::update;
    save(*stored, &before, history);
}

} // namespace caravan::hub
