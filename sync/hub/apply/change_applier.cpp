// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/change_applier.h"

#include "core/record/new_owner.h"
#include "core/record/record_json.h"
#include "sync/hub/apply/claims.h"
#include "sync/hub/apply/history_text.h"
#include "sync/hub/store/account_rows.h"
#include "sync/hub/store/audit_rows.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/model_ledger.h"
#include "sync/hub/store/run_rows.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

std::string groupText(const Entity& entity, const std::string& group, const GroupValue& value)
{
    return json::serialize(groupToJson(entity, *entity.group(group), value));
}

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

bool maySignIn(const Record& user)
{
    const bool* active = std::get_if<bool>(&user.value("active"));
    return user.life == Life::live && (active == nullptr || *active);
}

} // namespace

ChangeApplier::ChangeApplier(HubWriter& writer, const Rights& rights, const Lineage& lineage)
    : m_writer(writer), m_rights(rights), m_lineage(lineage)
{
}

Writer ChangeApplier::authorOf(const Change& change) const
{
    return {m_lineage.replica, change.n, writtenBy(change), change.at};
}

RecordId ChangeApplier::writtenBy(const Change& change) const
{
    return m_isGivenBack ? change.by : m_rights.user;
}

void ChangeApplier::claimOwn(MergeState& state) const
{
    for (auto& [group, writer] : state.writers) {
        if (writer.replica != m_lineage.replica && m_lineage.wrote(writer)) {
            writer.replica = m_lineage.replica;
            writer.n = 0;
        }
    }
}

sync::OpResult ChangeApplier::apply(const Change& change)
{
    sync::OpResult result;
    result.n = change.n;
    result.op = change.op;
    const Entity& entity = m_writer.catalogue().at(change.entity);
    m_reach = reachOf(m_rights.to(change.entity), change.kind);
    if (m_reach == Reach::none ||
        (entity.serves == Serves::conflicts && touchesMoreThanStatus(change))) {
        refuse(result, sync::problem::kNotAllowed, {}, "may not write " + change.entity);
        return result;
    }
    m_isGivenBack = !change.by.isNil() &&
                    hasLostHistory(m_writer.connection(), m_writer.hub().now()) &&
                    m_writer.directory().user(change.by) != nullptr;
    if (!maySet(entity, change, result) || !isSound(entity, change, result)) {
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
        m_reach = m_rights.to(change.entity).update;
        Change again = change; // an id that exists: an edit by someone who had seen nothing
        for (auto& [group, groupChange] : again.set) {
            groupChange.seen = 0;
        }
        update(again, result);
        return;
    }
    const Entity& entity = m_writer.catalogue().at(change.entity);
    const Writer author = authorOf(change);
    StoredRecord stored;
    stored.state = mergeCreate(entity, change, author);
    Record& record = stored.state.record;
    const bool isForTeam = settleOwner(record, change);
    const std::optional<RecordHead> work = formerWork(record);
    m_isOfFormer = work.has_value();
    if (entity.serves == Serves::numbers && !m_isGivenBack) {
        giveSerial(m_writer, record);
    }
    if (entity.serves == Serves::ledger) {
        if (const Done admitted = admitToLedger(m_writer, record); !admitted) {
            refuse(result, sync::problem::kInvalid, admitted.error().key, admitted.error().detail);
            return;
        }
    }
    if (!settleReferences(nullptr, record, change, result) ||
        !isAllowed(nullptr, record, change, result)) {
        if (work) {
            leaveOutIfFrozen(*work, change, result);
        }
        return;
    }
    clearUnborn(m_writer.connection(), change.id);
    save(stored, nullptr, change);
    // Where it stands is known only now; all reaches also what its author will not see.
    if (!work && m_reach != Reach::all && !m_rights.covers(m_reach, stored.head.base)) {
        refuse(result, sync::problem::kNotAllowed, {}, "may not create it for others");
        return;
    }
    result.rev = record.rev;
    if (work && !entity.scope.all) {
        tellOfFormer(*work, change, kAddedByFormer, result);
    }
    if (!entity.assignedBy.empty() && record.reference("owner").isNil()) {
        m_writer.hub().giveOwner()(m_writer, stored, isForTeam);
    }
}

bool ChangeApplier::settleOwner(Record& record, const Change& change) const
{
    const Entity& entity = *record.entity;
    const Field* owner = entity.field(entity.scope.owner);
    if (owner == nullptr || !isEmpty(record.values[owner->index]) || m_rights.user.isNil()) {
        return false; // what the hub makes by itself is nobody's where it names nobody
    }
    const std::vector<std::string>& follows = entity.scope.follows;
    if (ownerByMaking(entity, toString(m_rights.role)) == nullptr &&
        std::any_of(follows.begin(), follows.end(),
                    [&](const std::string& field) { return record.referred(field); })) {
        return false; // a visit that no engineer has yet: it is seen with its customer
    }
    const Field* team = entity.field(entity.scope.team);
    if (team == nullptr || !change.set.contains(entity.groupOf(*owner).name)) {
        record.values[owner->index] = m_rights.user;
        return false;
    }
    // Left empty on purpose: their team's, since without both nobody would see it.
    const RecordId ownTeam = m_writer.directory().teamOf(m_rights.user);
    if (!isEmpty(record.values[team->index]) || ownTeam.isNil()) {
        return false;
    }
    record.values[team->index] = ownTeam;
    return true;
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
        hold(change, stored, "unknown_record", result);
        return;
    }
    if (wasGivenAway(*stored)) {
        holdGivenAway(*stored, change, result);
        return;
    }
    if (const std::optional<RecordHead> work = formerWork(stored->state.record);
        work && !m_rights.mayRead(stored->head.entity, stored->head.scopes) && knew(*stored)) {
        m_isOfFormer = true;
        updateOfFormer(*stored, change, *work, result);
        return;
    }
    if (!mayTouch(stored->head, result)) {
        return;
    }
    if (stored->state.record.life == Life::deleted) {
        hold(change, stored, "edit_after_delete", result);
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
    claimOwn(stored.state);
    const MergeOutcome outcome = mergeUpdate(stored.state, change, authorOf(change));
    for (auto& [group, writer] : stored.state.writers) {
        if (writer.replica == m_lineage.replica && writer.n == 0) {
            writer = before.writers.at(group); // they changed nothing of it
        }
    }
    stored.state.writers.insert(before.writers.begin(), before.writers.end());
    if (!settleReferences(&before.record, stored.state.record, change, result) ||
        !isAllowed(&stood, stored.state.record, change, result)) {
        return;
    }
    save(stored, &before.record, change);
    result.rev = stored.state.record.rev;
    keepLost(before, change, outcome.lost, result);
    if (!outcome.lost.empty()) {
        result.status = outcome.changed ? Status::merged : Status::held;
    }
}

void ChangeApplier::hold(const Change& change, const std::optional<StoredRecord>& stored,
                         const std::string& kind, sync::OpResult& result)
{
    const Entity& entity = m_writer.catalogue().at(change.entity);
    for (const auto& [name, groupChange] : change.set) {
        ConflictFacts facts;
        if (stored) {
            const Record& record = stored->state.record;
            const GroupValue current = record.groupValue(*entity.group(name));
            if (current == groupChange.value) {
                continue;
            }
            facts.kept = groupText(entity, name, current);
            facts.keptBy = {{}, 0, record.changedBy, record.changedAt};
            result.rev = record.rev;
        }
        facts.entity = change.entity;
        facts.id = stored ? stored->head.id : change.id;
        facts.group = name;
        facts.kind = kind;
        facts.rule = kind;
        facts.lost = groupText(entity, name, groupChange.value);
        facts.base = groupChange.from ? groupText(entity, name, *groupChange.from) : std::string();
        facts.lostBy = authorOf(change);
        result.conflicts.push_back(writeConflict(m_writer, facts));
    }
    result.status = result.conflicts.empty() ? Status::applied : Status::held;
}

void ChangeApplier::keepLost(const MergeState& before, const Change& change,
                             const std::vector<LostValue>& lost, sync::OpResult& result)
{
    const Entity& entity = *before.record.entity;
    for (const LostValue& value : lost) {
        const auto writer = before.writers.find(value.group);
        const Writer current = writer == before.writers.end() ? Writer{} : writer->second;
        ConflictFacts facts;
        facts.entity = entity.name;
        facts.id = before.record.id;
        facts.group = value.group;
        facts.kind = "value";
        facts.rule = caravan::toString(value.rule);
        facts.kept = groupText(entity, value.group, value.kept);
        facts.lost = groupText(entity, value.group, value.lost);
        facts.base = value.base ? groupText(entity, value.group, *value.base) : std::string();
        facts.keptBy = value.isIncoming ? current : authorOf(change);
        facts.lostBy = value.isIncoming ? authorOf(change) : current;
        facts.asks = value.asks;
        result.conflicts.push_back(writeConflict(m_writer, facts));
    }
}

void ChangeApplier::save(StoredRecord& stored, const Record* before, const Change& change)
{
    Record& record = stored.state.record;
    record.changedBy = writtenBy(change);
    record.changedAt = change.at;
    m_writer.save(stored);
    if (m_isGivenBack) {
        const auto* author = m_writer.directory().user(record.changedBy);
        addAudit(m_writer.connection(), {m_writer.hub().now(),
                                         m_rights.user,
                                         {},
                                         "given-back",
                                         record.entity->name + " " + record.id.toString() + " by " +
                                             (author != nullptr ? author->mail : std::string())});
    }
    if (record.entity->serves == Serves::people && !maySignIn(record)) {
        revokeFamiliesOf(m_writer.connection(), record.id);
    }
    addHistory(m_writer.connection(), stored, change, authorOf(change),
               before != nullptr ? changedText(*before, record) : "{}");
}

} // namespace caravan::hub
