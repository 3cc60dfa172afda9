// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/give_back.h"

#include "core/record/record_json.h"
#include "core/store/journal.h"
#include "core/store/rows.h"
#include "core/store/view.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan::store {
namespace {

constexpr const char* kSession = "given-back"; ///< of the journal: none of a form is called so
constexpr auto kTold = std::chrono::hours(7 * 24);

/// A record as the former history last showed it.
std::optional<Record> shownBefore(Connection& c, const Entity& entity, const RecordId& id)
{
    if (const std::optional<BaseRow> base = findBase(c, entity, id)) {
        return base->isKnown && base->isShared ? std::optional(base->record) : std::nullopt;
    }
    const std::optional<Row> row = findRow(c, entity, id);
    return row ? std::optional(row->record) : std::nullopt;
}

/// The texts of the values that a group had before, as far as this laptop was there.
std::set<std::string> earlierValues(Connection& c, const Record& record, const std::string& group)
{
    std::set<std::string> values;
    SQLite::Statement& select =
        c.statement("SELECT before FROM history WHERE entity = ? AND id = ? AND grp = ?");
    select.bind(1, record.entity->name);
    bindId(select, 2, record.id);
    select.bind(3, group);
    while (select.executeStep()) {
        values.insert(select.getColumn(0).getString());
    }
    select.tryReset();
    return values;
}

bool mayGive(const GiveBack& rights, const Entity& entity, const Group& group)
{
    return std::all_of(group.fields.begin(), group.fields.end(), [&](std::size_t index) {
        return rights.maySet(entity, entity.fields[index]);
    });
}

Change changeOf(const Record& own, ChangeKind kind)
{
    Change change;
    change.kind = kind;
    change.entity = own.entity->name;
    change.id = own.id;
    change.by = own.changedBy;
    change.at = own.changedAt;
    return change;
}

/// What stands here and not there.
Change updateOf(Connection& c, const Record& own, const Record& hub, const GiveBack& rights)
{
    Change change = changeOf(own, ChangeKind::update);
    for (const Group& group : own.entity->groups) {
        const GroupValue value = own.groupValue(group);
        const GroupValue there = hub.groupValue(group);
        if (value == there || !mayGive(rights, *own.entity, group)) {
            continue;
        }
        const std::string text = boost::json::serialize(groupToJson(*own.entity, group, there));
        const bool isEarlier = hub.version(group.name) < own.version(group.name) &&
                               earlierValues(c, own, group.name).contains(text);
        GroupChange one;
        one.value = value;
        one.seen = isEarlier ? hub.version(group.name) : 0;
        change.set.emplace(group.name, std::move(one));
    }
    return change;
}

Change createOf(const Record& own, const GiveBack& rights)
{
    Change change = changeOf(own, ChangeKind::create);
    for (const Group& group : own.entity->groups) {
        if (mayGive(rights, *own.entity, group)) { // empty ones too: an owner left out on purpose
            change.set.emplace(group.name, GroupChange{own.groupValue(group), 0, std::nullopt});
        }
    }
    return change;
}

/// What was typed here and not sent yet follows, and has seen no more than the hub has now.
void putBehind(Connection& c, const Entity& entity, const RecordId& id, Revision rev)
{
    Journal journal(c);
    for (Journal::Stored& entry : journal.ofRecord(entity, id)) {
        if (entry.state != OpState::queued && entry.state != OpState::sent) {
            continue;
        }
        entry.change.seen = std::min(entry.change.seen, rev);
        for (auto& [group, one] : entry.change.set) {
            one.seen = std::min(one.seen, rev);
        }
        journal.moveToEnd(entry);
    }
}

void keep(Connection& c, Change change, const Record& own)
{
    change.op = OpId(c.ids.version7(c.clock.now()));
    Journal(c).append(change, kSession, own.title());
    c.setMeta("given_back", std::to_string(givenBackCount(c) + 1));
    c.setMeta("given_back_at", formatDateTime(c.clock.now()));
}

/// What was deleted in the lost history is not back because the hub has forgotten that.
void deleteAgain(Connection& c, const Record& hub, const GiveBack& rights)
{
    const std::optional<Record> deleted = findTrash(c, *hub.entity, hub.id);
    if (!deleted || deleted->rev < hub.rev || !rights.mayRemove(*deleted) ||
        findBase(c, *hub.entity, hub.id)) {
        return;
    }
    BaseRow base;
    base.record = Record(*hub.entity, hub.id);
    writeBase(c, *hub.entity, hub.id, base);
    Change change;
    change.kind = ChangeKind::remove;
    change.entity = hub.entity->name;
    change.id = hub.id;
    change.at = c.clock.now();
    change.seen = hub.rev;
    keep(c, std::move(change), *deleted);
}

} // namespace

void giveBack(Connection& c, const std::vector<RemoteRow>& rows, const GiveBack& rights)
{
    for (const RemoteRow& remote : rows) {
        const bool isPut = remote.kind == RemoteRow::Kind::put;
        const RecordKey key = isPut ? remote.record.key() : remote.key;
        const Entity* entity = c.catalogue->entity(key.entity);
        const bool isUnknown = remote.kind == RemoteRow::Kind::out && remote.why == kUnknownToHub;
        if (entity == nullptr || (!isPut && !isUnknown)) {
            continue;
        }
        const std::optional<Record> own = shownBefore(c, *entity, key.id);
        if (!own) {
            if (isPut) {
                deleteAgain(c, remote.record, rights);
            }
            continue;
        }
        if (isPut && rights.mayUpdate(*own)) {
            Change change = updateOf(c, *own, remote.record, rights);
            if (!change.set.empty()) {
                rememberBase(c, *entity, key.id);
                keep(c, std::move(change), *own);
                putBehind(c, *entity, key.id, remote.record.rev);
            }
        } else if (isUnknown && rights.mayCreate(*entity)) {
            rememberBase(c, *entity, key.id);
            BaseRow base = *findBase(c, *entity, key.id);
            base.isKnown = false;
            base.isShared = true;
            base.own.clear();
            base.record = Record(*entity, key.id);
            writeBase(c, *entity, key.id, base);
            keep(c, createOf(*own, rights), *own);
            putBehind(c, *entity, key.id, 0);
            rebuildView(c, *entity, key.id);
        }
    }
}

std::int64_t givenBackCount(Connection& connection)
{
    const auto at = parseDateTime(connection.meta("given_back_at"));
    return at && connection.clock.now() - *at < kTold ? connection.metaNumber("given_back") : 0;
}

} // namespace caravan::store
