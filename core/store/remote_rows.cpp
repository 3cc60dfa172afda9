// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/remote_rows.h"

#include "core/store/journal.h"
#include "core/store/news_rows.h"
#include "core/store/removals.h"
#include "core/store/replica_identity.h"
#include "core/store/rows.h"
#include "core/store/view.h"

namespace caravan::store {
namespace {

bool isUnconfirmed(const Journal::Stored& entry)
{
    return entry.state != OpState::confirmed;
}

/// @p isForced: the hub's present word, so a smaller rev is news too (its history changed).
void applyPut(Connection& c, const Record& record, bool isForced, std::int64_t appliedN)
{
    const Entity& entity = *record.entity;
    std::optional<BaseRow> base = findBase(c, entity, record.id);
    if (!base) {
        const std::optional<Row> row = c.isFilling ? std::nullopt : findRow(c, entity, record.id);
        if (row && row->record.rev > record.rev && !isForced) {
            return;
        }
        const std::int64_t mark = c.isFilling ? 0 : historyMark(c);
        writeRow(c, record, 0);
        if (row && row->record.rev < record.rev) {
            writeHistory(c, row->record, record, record.changedBy, record.changedAt);
        }
        if (!c.isFilling && !isForced && (!row || row->record.rev < record.rev)) {
            noteNews(c, record, row ? NewsEntry::Kind::changed : NewsEntry::Kind::made, mark);
        }
        return;
    }
    if (base->isKnown && base->isShared && base->record.rev > record.rev && !isForced) {
        return;
    }
    if (base->isKnown && base->record.rev < record.rev) {
        const std::optional<Row> row = findRow(c, entity, record.id);
        const std::int64_t mark = historyMark(c);
        writeHistory(c, base->record, record, record.changedBy, record.changedAt,
                     row ? &row->record : nullptr);
        if (!isForced) {
            noteNews(c, record, NewsEntry::Kind::changed, mark);
        }
    }
    if (base->isKnown && base->record.rev > record.rev) {
        Journal(c).clearContained(entity, record.id); // what the base held may be gone again
        base->own.clear();
    }
    base->isKnown = true;
    base->isShared = true;
    base->record = record;
    writeBase(c, entity, record.id, *base);
    Journal(c).markContained(entity, record.id, appliedN);
    for (const Journal::Stored& entry : Journal(c).ofRecord(entity, record.id)) {
        if (!isUnconfirmed(entry) && entry.resultRev <= record.rev) {
            dropConfirmed(c, entry);
        }
    }
    rebuildView(c, entity, record.id);
}

/// Of what the person sees it is only noted that it is to go.
void applyOut(Connection& c, const RemoteRow& remote)
{
    const Entity* entity = c.catalogue->entity(remote.key.entity);
    if (entity == nullptr) {
        return;
    }
    if (!c.isFilling && findRow(c, *entity, remote.key.id)) {
        stageRemoval(c, remote.key, remote.why);
    } else {
        removeRow(c, remote.key, remote.why);
    }
}

void quarantine(Connection& c, const RemoteRow& remote)
{
    SQLite::Statement& insert = c.statement(
        "INSERT OR REPLACE INTO quarantine(entity, id, why, line, at) VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, remote.key.entity);
    bindId(insert, 2, remote.key.id);
    insert.bind(3, remote.why);
    insert.bind(4, remote.line);
    insert.bind(5, static_cast<std::int64_t>(c.clock.now().time_since_epoch().count()));
    insert.exec();
}

} // namespace

void removeRow(Connection& c, const RecordKey& key, const std::string& why)
{
    const Entity* entity = c.catalogue->entity(key.entity);
    if (entity == nullptr) {
        return;
    }
    std::optional<BaseRow> base = findBase(c, *entity, key.id);
    if (!base) {
        if (const std::optional<Row> row = findRow(c, *entity, key.id)) {
            if (why == "deleted") {
                writeTrash(c, row->record);
            }
            Record gone = row->record;
            gone.changedBy = {}; // who took it away is not told
            gone.changedAt = c.clock.now();
            noteNews(c, gone, NewsEntry::Kind::gone, 0);
            deleteRow(c, *entity, key.id);
        }
        return;
    }
    // Unconfirmed work keeps the record visible; the hub still gets the ops (SYNC 5).
    base->isShared = false;
    writeBase(c, *entity, key.id, *base);
    for (const Journal::Stored& entry : Journal(c).ofRecord(*entity, key.id)) {
        if (!isUnconfirmed(entry)) {
            dropOp(c, entry);
        }
    }
    rebuildView(c, *entity, key.id);
}

void dropInvisible(Connection& c, std::int64_t verdictsKnown)
{
    Journal journal(c);
    for (const Journal::Stored& entry : journal.inStates({OpState::confirmed}, SIZE_MAX)) {
        if (entry.verdictNo > verdictsKnown) {
            continue;
        }
        const Entity& entity = c.catalogue->at(entry.change.entity);
        std::optional<BaseRow> base = findBase(c, entity, entry.change.id);
        dropOp(c, entry);
        if (base && base->isKnown && base->record.rev < entry.resultRev) {
            base->isShared = false;
            writeBase(c, entity, entry.change.id, *base);
        }
        rebuildView(c, entity, entry.change.id);
    }
}

void endQuarantine(Connection& c, const RecordKey& key)
{
    SQLite::Statement& erase = c.statement("DELETE FROM quarantine WHERE entity = ? AND id = ?");
    erase.bind(1, key.entity);
    bindId(erase, 2, key.id);
    erase.exec();
}

bool hasQuarantine(Connection& c)
{
    SQLite::Statement& select = c.statement("SELECT EXISTS(SELECT 1 FROM quarantine)");
    select.executeStep();
    const bool isThere = select.getColumn(0).getInt() != 0;
    select.tryReset();
    return isThere;
}

void applyRow(Connection& c, const RemoteRow& remote, bool isForced, std::int64_t appliedN)
{
    switch (remote.kind) {
    case RemoteRow::Kind::put: {
        // One that it had lost may be back with a smaller rev.
        const bool isBack = !c.isFilling && endRemoval(c, remote.record.key());
        applyPut(c, remote.record, isForced || isBack, appliedN);
        break;
    }
    case RemoteRow::Kind::out:
        applyOut(c, remote);
        break;
    case RemoteRow::Kind::malformed:
        quarantine(c, remote);
        break;
    }
}

RecordKey keyOf(const RemoteRow& remote)
{
    return remote.kind == RemoteRow::Kind::put ? remote.record.key() : remote.key;
}

void requeueConfirmed(Connection& c)
{
    Journal journal(c);
    const auto entries = journal.inStates({OpState::confirmed}, SIZE_MAX);
    for (const Journal::Stored& entry : entries) {
        journal.setState(entry.seq, OpState::queued);
    }
    if (!entries.empty()) {
        renewReplicaId(c); // their numbers may not follow each other any more
    }
}

} // namespace caravan::store
