// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/view.h"

#include <algorithm>
#include <utility>

namespace caravan::store {
namespace {

/// Stands for this replica in the writers of a replay; any fixed id will do.
ReplicaId selfId()
{
    ReplicaId id;
    id.bytes[0] = 1;
    return id;
}

bool isAttention(OpState state)
{
    return state == OpState::refused || state == OpState::blocked || state == OpState::parked;
}

struct Replay {
    std::optional<MergeState> state;  ///< nothing: not visible
    std::optional<MergeState> hidden; ///< what a delete hid, with who wrote it
    std::optional<Record> deleted;    ///< what the hub had shown of a record that was taken back
};

void applyOp(Connection& connection, const Entity& entity, Replay& replay, const Change& change)
{
    const Writer author{selfId(), change.n, {}, change.at};
    switch (change.kind) {
    case ChangeKind::create:
        if (!replay.state) {
            replay.state = mergeCreate(entity, change, author);
            return;
        }
        break;
    case ChangeKind::remove:
        if (replay.state) {
            replay.hidden = std::exchange(replay.state, std::nullopt);
        }
        return;
    case ChangeKind::restore:
        if (!replay.state) {
            if (replay.hidden) {
                replay.state = std::exchange(replay.hidden, std::nullopt);
            } else if (std::optional<Record> back = findTrash(connection, entity, change.id)) {
                replay.deleted = *back;
                replay.state = MergeState{std::move(*back), {}};
            }
        }
        return;
    case ChangeKind::update:
    case ChangeKind::merge:
        break;
    }
    if (replay.state) {
        mergeUpdate(*replay.state, change, author);
    }
}

/// Replaying an op on a base that holds it already changes nothing, but for counters: they would
/// count it twice.
Change withoutCounters(const Entity& entity, Change change)
{
    std::erase_if(change.set, [&](const auto& entry) {
        return entity.group(entry.first)->policy == MergePolicy::counter;
    });
    return change;
}

} // namespace

void rememberBase(Connection& connection, const Entity& entity, const RecordId& id)
{
    if (findBase(connection, entity, id)) {
        return;
    }
    BaseRow base;
    if (const std::optional<Row> row = findRow(connection, entity, id)) {
        base.isKnown = true;
        base.record = row->record;
    } else {
        base.record = Record(entity, id);
    }
    writeBase(connection, entity, id, base);
}

void rebuildView(Connection& connection, const Entity& entity, const RecordId& id)
{
    Journal journal(connection);
    const std::vector<Journal::Stored> ops = journal.ofRecord(entity, id);
    const std::optional<BaseRow> base = findBase(connection, entity, id);
    if (!base) {
        return; // clean: the row is the hub's
    }
    if (journal.isMergedAway(id)) {
        if (findRow(connection, entity, id)) {
            deleteRow(connection, entity, id);
        }
        return;
    }
    if (ops.empty()) {
        deleteBase(connection, entity, id);
        if (base->isKnown && base->isShared) {
            writeRow(connection, base->record, 0);
        } else if (findRow(connection, entity, id)) {
            deleteRow(connection, entity, id);
        }
        return;
    }
    Replay replay;
    if (base->isKnown) {
        replay.state = MergeState{base->record, {}};
        for (const auto& [group, n] : base->own) {
            replay.state->writers[group] = {selfId(), n, {}, {}};
        }
    }
    int flags = kDirty | (base->isShared ? 0 : kNotShared);
    for (const Journal::Stored& entry : ops) {
        if (!entry.isHeld) {
            applyOp(connection, entity, replay,
                    entry.isContained ? withoutCounters(entity, entry.change) : entry.change);
        }
        flags |= isAttention(entry.state) ? kAttention : 0;
    }
    if (!replay.state) {
        if (findRow(connection, entity, id)) {
            deleteRow(connection, entity, id);
        }
        return;
    }
    // What the next edit will have "seen" are the hub's versions, not those of the replay.
    Record view = std::move(replay.state->record);
    const Record& shown = !base->isKnown && replay.deleted ? *replay.deleted : base->record;
    view.rev = shown.rev;
    view.vers = shown.vers;
    view.changedAt = ops.back().change.at;
    writeRow(connection, view, flags);
}

void dropOp(Connection& connection, const Journal::Stored& entry)
{
    Journal(connection).remove(entry.seq);
    if (!entry.change.loser.isNil()) {
        rebuildView(connection, connection.catalogue->at(entry.change.entity), entry.change.loser);
    }
}

void dropConfirmed(Connection& connection, const Journal::Stored& entry)
{
    const Entity& entity = connection.catalogue->at(entry.change.entity);
    std::optional<BaseRow> base = findBase(connection, entity, entry.change.id);
    if (base && base->isKnown) {
        for (const auto& [group, change] : entry.change.set) {
            const bool isOurs = entry.change.kind == ChangeKind::create
                                    ? base->record.version(group) <= entry.resultRev
                                    : base->record.version(group) == entry.resultRev;
            if (isOurs) {
                base->own[group] = entry.change.n;
            }
        }
        writeBase(connection, entity, entry.change.id, *base);
    }
    dropOp(connection, entry);
}

} // namespace caravan::store
