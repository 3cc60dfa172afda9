// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/change_applier.h"

#include "sync/hub/apply/admit_change.h"
#include "sync/hub/apply/claims.h"
#include "sync/hub/apply/conflict_writer.h"
#include "sync/hub/apply/held_values.h"
#include "sync/hub/apply/new_owner.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/run_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

/// A conflict is written by the hub; people may only settle it.
bool touchesMoreThanStatus(const Change& change)
{
    return change.kind != ChangeKind::update ||
           std::any_of(change.set.begin(), change.set.end(),
                       [](const auto& entry) { return entry.first != "status"; });
}

/// Gives a new number series the next serial; whatever its author said counts for nothing, so that
/// no two laptops ever number alike.
void giveSerial(HubWriter& writer, Record& series)
{
    const std::string last = series.entity->name;
    const std::int64_t serial = metaNumber(writer.connection(), last, 0) + 1;
    setMetaNumber(writer.connection(), last, serial);
    series.set("serial", serial);
}

} // namespace

ChangeApplier::ChangeApplier(HubWriter& writer, const Rights& rights, const Lineage& lineage)
    : m_op{writer, rights, lineage}, m_rules(m_op), m_references(m_op), m_former(m_op),
      m_writer(writer), m_rights(rights), m_lineage(lineage)
{
}

sync::OpResult ChangeApplier::apply(const Change& change)
{
    sync::OpResult result;
    result.n = change.n;
    result.op = change.op;
    const Entity& entity = m_writer.catalogue().at(change.entity);
    m_op.reach = reachOf(m_rights.to(change.entity), change.kind);
    if (m_op.reach == Reach::none ||
        (entity.serves == Serves::conflicts && touchesMoreThanStatus(change))) {
        refuse(result, sync::problem::kNotAllowed, {}, "may not write " + change.entity);
        return result;
    }
    m_op.isGivenBack = !change.by.isNil() &&
                       hasLostHistory(m_writer.connection(), m_writer.hub().now()) &&
                       m_writer.directory().user(change.by) != nullptr;
    if (!m_rules.maySet(entity, change, result) || !m_rules.isSound(entity, change, result)) {
        return result;
    }
    switch (change.kind) {
    case ChangeKind::create:
        create(change, result);
        break;
    case ChangeKind::update:
        update(change, result);
        break;
    case ChangeKind::remove:
        remove(change, result);
        break;
    case ChangeKind::restore:
        restore(change, result);
        break;
    case ChangeKind::merge:
        mergeTwo(change, result);
        break;
    }
    return result;
}

void ChangeApplier::create(const Change& change, sync::OpResult& result)
{
    if (m_writer.findHead(change.entity, change.id)) {
        m_op.reach = m_rights.to(change.entity).update;
        Change again = change; // an id that exists: an edit by someone who had seen nothing
        for (auto& [group, groupChange] : again.set) {
            groupChange.seen = 0;
        }
        update(again, result);
        return;
    }
    const Entity& entity = m_writer.catalogue().at(change.entity);
    const Writer author = m_op.authorOf(change);
    StoredRecord stored;
    stored.state = mergeCreate(entity, change, author);
    Record& record = stored.state.record;
    const bool isForTeam = settleOwner(m_op, record, change);
    const std::optional<RecordHead> work = m_former.workOf(record);
    m_op.isOfFormer = work.has_value();
    if (entity.serves == Serves::numbers && !m_op.isGivenBack) {
        giveSerial(m_writer, record);
    }
    if (entity.serves == Serves::ledger) {
        if (const Done admitted = admitToLedger(m_writer, record); !admitted) {
            refuse(result, sync::problem::kInvalid, admitted.error().key, admitted.error().detail);
            return;
        }
    }
    if (!m_references.settle(nullptr, record, change, result) ||
        !m_rules.isAllowed(nullptr, record, change, result)) {
        if (work) {
            m_former.leaveOutIfFrozen(*work, change, result);
        }
        return;
    }
    clearUnborn(m_writer.connection(), change.id);
    m_op.save(stored, nullptr, change);
    // Where it stands is known only now; all reaches also what its author will not see.
    if (!work && m_op.reach != Reach::all && !m_rights.covers(m_op.reach, stored.head.base)) {
        refuse(result, sync::problem::kNotAllowed, {}, "may not create it for others");
        return;
    }
    result.rev = record.rev;
    if (work && !entity.scope.all) {
        m_former.tell(*work, change, FormerWork::kAdded, result);
    }
    if (!entity.assignedBy.empty() && record.reference("owner").isNil()) {
        m_writer.hub().giveOwner()(m_writer, stored, isForTeam);
    }
}

void ChangeApplier::update(const Change& change, sync::OpResult& result)
{
    std::optional<StoredRecord> stored = m_writer.find(change.entity, change.id);
    if (!stored) {
        if (isUnborn(m_writer.connection(), change.id)) {
            result.status = Status::blocked;
            result.problemText = "the record was never created";
            return;
        }
        holdChange(m_op, change, stored, "unknown_record", result);
        return;
    }
    if (m_former.wasGivenAway(*stored)) {
        m_former.hold(*stored, change, result);
        return;
    }
    if (const std::optional<RecordHead> work = m_former.workOf(stored->state.record);
        work && !m_rights.mayRead(stored->head.entity, stored->head.scopes) &&
        m_former.knew(*stored)) {
        m_op.isOfFormer = true;
        updateOfFormer(*stored, change, *work, result);
        return;
    }
    if (!m_rules.mayTouch(stored->head, result)) {
        return;
    }
    if (stored->state.record.life == Life::deleted) {
        holdChange(m_op, change, stored, "edit_after_delete", result);
        return;
    }
    updateLive(*stored, change, result);
}

void ChangeApplier::updateLive(StoredRecord& stored, const Change& claimed, sync::OpResult& result)
{
    // What a laptop brings back is older than whatever it wrote itself since, however late it sends
    // it: nothing of it counts as the author's next word. Whose it was said to be is another
    // matter.
    const bool isOld = !claimed.by.isNil();
    const Change change = provenClaims(
        m_writer.connection(), stored,
        isOld ? withoutKnown(m_writer.connection(), stored, claimed) : claimed, m_lineage);
    if (change.set.empty() && isOld) {
        result.rev = stored.state.record.rev;
        return;
    }
    const StoredRecord stood = stored;
    const MergeState& before = stood.state;
    if (isOld) {
        stored.state.writers.clear();
    }
    m_op.claimOwn(stored.state);
    const MergeOutcome outcome = mergeUpdate(stored.state, change, m_op.authorOf(change));
    for (auto& [group, writer] : stored.state.writers) {
        if (writer.replica == m_lineage.replica && writer.n == 0) {
            writer = before.writers.at(group); // they changed nothing of it
        }
    }
    stored.state.writers.insert(before.writers.begin(), before.writers.end());
    if (!m_references.settle(&before.record, stored.state.record, change, result) ||
        !m_rules.isAllowed(&stood, stored.state.record, change, result)) {
        return;
    }
    m_op.save(stored, &before.record, change);
    result.rev = stored.state.record.rev;
    keepLost(m_op, before, change, outcome.lost, result);
    if (!outcome.lost.empty()) {
        result.status = outcome.changed ? Status::merged : Status::held;
    }
}

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
    if (!m_rules.mayTouch(*head, result) || head->life != Life::live ||
        (change.entity == m_writer.catalogue().people().name &&
         !m_rules.mayCease(change.id, result))) {
        return; // a record that was merged away is gone; its survivor is not what was meant
    }
    std::optional<StoredRecord> stored =
        loadRecord(m_writer.connection(), m_writer.catalogue(), head->rid);
    result.rev = stored->state.record.rev;
    if (!m_rules.mayGo(stored->state.record, result) ||
        !m_rules.followsRules(&stored->state.record, nullptr, result)) {
        return;
    }
    const Revision seen = provenClaims(m_writer.connection(), *stored, change, m_lineage).seen;
    MergeState claimed = stored->state;
    m_op.claimOwn(claimed);
    const bool mayPass = deleteMayPass(claimed, seen, m_lineage.replica);
    if (!mayPass && !stored->state.record.entity->dropOnDeleteConflict) {
        m_references.holdRemove(*stored, "edited", result);
        return;
    }
    if (!m_references.release(*stored, change, result)) {
        return;
    }
    // Letting the referrers go may have moved the record itself.
    stored = loadRecord(m_writer.connection(), m_writer.catalogue(), head->rid);
    const Record before = stored->state.record;
    stored->state.record.life = Life::deleted;
    stored->state.record.rev += 1;
    m_op.save(*stored, &before, change);
    result.rev = stored->state.record.rev;
    if (!mayPass) {
        ConflictFacts facts;
        facts.entity = change.entity;
        facts.id = change.id;
        facts.kind = "delete_after_edit";
        facts.rule = "drop";
        facts.lost = contentOf(before);
        facts.keptBy = m_op.authorOf(change);
        facts.lostBy = {{}, 0, before.changedBy, before.changedAt};
        result.conflicts.push_back(writeConflict(m_writer, facts));
        result.status = Status::merged;
    }
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
    if (!m_rules.mayTouch(stored->head, result)) {
        return;
    }
    if (!m_rules.followsRules(&stored->state.record, nullptr, result)) {
        return; // nor does a line come back into what went out without it
    }
    if (m_rules.isMailTaken(stored->state.record)) {
        refuse(result, sync::problem::kInvalid, "mail", "belongs to another user");
        return;
    }
    if (stored->state.record.life == Life::deleted) {
        m_references.revive(*stored, change);
    }
    result.rev = stored->state.record.rev;
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
        if (!m_rules.mayTouch((*stored)->head, result)) {
            return;
        }
    }
    result.rev = winner->state.record.rev;
    if (winner->head.rid == loser->head.rid) {
        return; // merged already, here or the other way round
    }
    if (!m_rules.mayGo(winner->state.record, result) ||
        !m_rules.mayGo(loser->state.record, result)) {
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
    m_op.save(*loser, &before, change);
    m_references.repoint(*loser, *winner, change);
}

void ChangeApplier::updateOfFormer(StoredRecord& stored, const Change& claimed,
                                   const RecordHead& work, sync::OpResult& result)
{
    const Change change = provenClaims(m_writer.connection(), stored, claimed, m_lineage);
    const StoredRecord stood = stored;
    const Record& before = stood.state.record;
    m_op.claimOwn(stored.state);
    const MergeOutcome outcome = mergeUpdate(stored.state, change, m_op.authorOf(change));
    if (before.life != Life::live || !outcome.lost.empty()) {
        m_former.tell(work, change, FormerWork::kLeftOut, result);
        return;
    }
    if (!m_references.settle(&before, stored.state.record, change, result)) {
        return;
    }
    if (!m_rules.isAllowed(&stood, stored.state.record, change, result)) {
        m_former.leaveOutIfFrozen(work, change, result);
        return;
    }
    m_op.save(stored, &before, change);
    result.rev = stored.state.record.rev;
    m_former.tell(work, change, FormerWork::kAdded, result);
}

} // namespace caravan::hub
