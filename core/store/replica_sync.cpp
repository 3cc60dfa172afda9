// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/record/value_json.h"
#include "core/store/layout.h"
#include "core/store/search_index.h"
#include "core/store/view.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {

using namespace store;

namespace {

bool isUnconfirmed(const Journal::Stored& entry)
{
    return entry.state != OpState::confirmed;
}

/// @p isRestart: the feed is read anew, so a smaller rev is news too (the hub's history changed).
void applyPut(Connection& c, const Record& record, bool isRestart, std::int64_t appliedN)
{
    const Entity& entity = *record.entity;
    std::optional<BaseRow> base = findBase(c, entity, record.id);
    if (!base) {
        const std::optional<Row> row = c.isFilling ? std::nullopt : findRow(c, entity, record.id);
        if (row && row->record.rev > record.rev && !isRestart) {
            return;
        }
        writeRow(c, record, 0);
        if (row && row->record.rev < record.rev) {
            writeHistory(c, row->record, record, record.changedBy, record.changedAt);
        }
        return;
    }
    if (base->isKnown && base->record.rev > record.rev && !isRestart) {
        return;
    }
    if (base->isKnown && base->record.rev < record.rev) {
        const std::optional<Row> row = findRow(c, entity, record.id);
        writeHistory(c, base->record, record, record.changedBy, record.changedAt,
                     row ? &row->record : nullptr);
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

void applyOut(Connection& c, const RemoteRow& remote)
{
    const Entity* entity = c.catalogue->entity(remote.key.entity);
    if (entity == nullptr) {
        return;
    }
    std::optional<BaseRow> base = findBase(c, *entity, remote.key.id);
    if (!base) {
        if (const std::optional<Row> row = findRow(c, *entity, remote.key.id)) {
            if (remote.why == "deleted") {
                writeTrash(c, row->record);
            }
            deleteRow(c, *entity, remote.key.id);
        }
        return;
    }
    // Unconfirmed work keeps the record visible; the hub still gets the ops (SYNC 5).
    base->isShared = false;
    writeBase(c, *entity, remote.key.id, *base);
    for (const Journal::Stored& entry : Journal(c).ofRecord(*entity, remote.key.id)) {
        if (!isUnconfirmed(entry)) {
            Journal(c).remove(entry.seq);
        }
    }
    rebuildView(c, *entity, remote.key.id);
}

/// With the replica equal to the hub, a confirmed op whose record did not come is of a record that
/// this user may not see (made for somebody else, or held on a deleted one): nothing is left to
/// wait for.
void dropInvisible(Connection& c, std::int64_t verdictsKnown)
{
    Journal journal(c);
    for (const Journal::Stored& entry : journal.inStates({OpState::confirmed}, SIZE_MAX)) {
        if (entry.verdictNo > verdictsKnown) {
            continue;
        }
        const Entity& entity = c.catalogue->at(entry.change.entity);
        std::optional<BaseRow> base = findBase(c, entity, entry.change.id);
        journal.remove(entry.seq);
        if (base && base->isKnown && base->record.rev < entry.resultRev) {
            base->isShared = false;
            writeBase(c, entity, entry.change.id, *base);
        }
        rebuildView(c, entity, entry.change.id);
    }
}

void markSeen(Connection& c, const RecordKey& key)
{
    SQLite::Statement& insert = c.statement("INSERT OR IGNORE INTO seen(entity, id) VALUES(?, ?)");
    insert.bind(1, key.entity);
    bindId(insert, 2, key.id);
    insert.exec();
}

/// Ends a feed that was read anew: what the hub did not show leaves; unconfirmed work stays.
void dropUnseen(Connection& c)
{
    for (const Entity& entity : c.catalogue->entities()) {
        SQLite::Statement& select =
            c.statement("SELECT t.id FROM " + tableName(entity) +
                        " t WHERE t.rev > 0 AND NOT EXISTS(SELECT 1 FROM seen s "
                        "WHERE s.entity = ? AND s.id = t.id)");
        select.bind(1, entity.name);
        std::vector<RecordId> gone;
        while (select.executeStep()) {
            gone.emplace_back(columnId(select.getColumn(0)));
        }
        select.tryReset();
        for (const RecordId& id : gone) {
            RemoteRow out;
            out.kind = RemoteRow::Kind::out;
            out.key = {entity.name, id};
            out.why = "moved";
            applyOut(c, out);
        }
    }
    c.db.exec("DELETE FROM seen");
    c.setMeta("restarting", "0");
}

std::int64_t numberOf(const std::string& text)
{
    return text.empty() ? 0 : std::stoll(text);
}

} // namespace

Result<std::vector<Change>> Replica::takeForPush(std::size_t opsMax, std::size_t bytesMax)
{
    return guarded([&]() -> Result<std::vector<Change>> {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        const std::vector<Journal::Stored> ready =
            journal.inStates({OpState::queued, OpState::sent}, opsMax + 200);
        std::vector<Change> taken;
        std::size_t bytes = 0;
        std::size_t start = 0;
        while (start < ready.size()) {
            std::size_t end = start + 1; // a bundle is taken as a whole or not at all
            while (end < ready.size() && !ready[start].change.bundle.isNil() &&
                   ready[end].change.bundle == ready[start].change.bundle) {
                ++end;
            }
            std::size_t more = 0;
            for (std::size_t i = start; i < end; ++i) {
                more +=
                    boost::json::serialize(changeToJson(catalogue(), ready[i].change)).size() + 1;
            }
            if (!taken.empty() &&
                (taken.size() + (end - start) > opsMax || bytes + more > bytesMax)) {
                break;
            }
            for (std::size_t i = start; i < end; ++i) {
                if (ready[i].state == OpState::queued) {
                    journal.setState(ready[i].seq, OpState::sent);
                }
                taken.push_back(ready[i].change);
            }
            bytes += more;
            start = end;
        }
        transaction.commit();
        return taken;
    });
}

Done Replica::applyVerdicts(const std::vector<Verdict>& verdicts)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        const std::int64_t verdictNo = numberOf(c.meta("verdicts")) + 1;
        c.setMeta("verdicts", std::to_string(verdictNo));
        for (const Verdict& verdict : verdicts) {
            const std::optional<Journal::Stored> entry = journal.byOp(verdict.op);
            if (!entry || (entry->state != OpState::sent && entry->state != OpState::queued)) {
                continue; // an answer that came twice
            }
            const Entity& entity = catalogue().at(entry->change.entity);
            const RecordId& id = entry->change.id;
            switch (verdict.status) {
            case Verdict::Status::applied:
            case Verdict::Status::merged:
            case Verdict::Status::held: {
                journal.confirm(entry->seq, verdict.rev, verdict.status == Verdict::Status::held,
                                verdictNo);
                const std::optional<BaseRow> base = findBase(c, entity, id);
                const bool isContained =
                    base && base->isKnown && base->isShared && base->record.rev >= verdict.rev;
                if (isContained) {
                    dropConfirmed(c, *journal.byOp(verdict.op));
                } else if (base && base->isKnown && !base->isShared) {
                    journal.remove(entry->seq);
                }
                break;
            }
            case Verdict::Status::refused:
            case Verdict::Status::blocked:
            case Verdict::Status::parked: {
                const OpState state = verdict.status == Verdict::Status::refused ? OpState::refused
                                      : verdict.status == Verdict::Status::blocked
                                          ? OpState::blocked
                                          : OpState::parked;
                journal.setProblem(entry->seq, state, verdict.problem, verdict.problemKey,
                                   verdict.problemText);
                break;
            }
            }
            rebuildView(c, entity, id);
        }
        transaction.commit();
        return done();
    });
}

std::int64_t Replica::verdictCount()
{
    return numberOf(m_connection->meta("verdicts"));
}

Result<bool> Replica::applyPage(const std::vector<RemoteRow>& rows, const PageMark& mark)
{
    return guarded([&]() -> Result<bool> {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (c.meta("cursor") != mark.fromCursor) {
            return false;
        }
        c.isFilling = c.meta("first_sync_done") != "1";
        const bool isRestart = c.meta("restarting") == "1";
        std::set<std::string> filled;
        for (const RemoteRow& remote : rows) {
            if (remote.kind == RemoteRow::Kind::put) {
                applyPut(c, remote.record, isRestart, mark.applied);
                if (isRestart) {
                    markSeen(c, remote.record.key());
                }
                filled.insert(remote.record.entity->name);
            } else {
                applyOut(c, remote);
            }
        }
        if (c.isFilling) {
            for (const std::string& entity : filled) {
                c.touch(entity, RecordId{});
            }
        }
        c.setMeta("cursor", mark.toCursor);
        c.setMeta("grants", std::to_string(mark.grants));
        if (!mark.more) {
            if (isRestart) {
                dropUnseen(c);
            }
            dropInvisible(c, mark.verdictsKnown);
            c.setMeta("last_sync_at", formatDateTime(c.clock.now()));
        }
        c.touchSyncState();
        transaction.commit();
        return true;
    });
}

Done Replica::restartFeed()
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        c.setMeta("cursor", "");
        c.setMeta("restarting", "1");
        c.db.exec("DELETE FROM seen");
        c.touchSyncState();
        transaction.commit();
        return done();
    });
}

Result<bool> Replica::finishFirstSync(std::size_t rowsMax)
{
    return guarded([&]() -> Result<bool> {
        Connection& c = *m_connection;
        if (c.meta("first_sync_done") == "1") {
            return true;
        }
        WriteTransaction transaction(c);
        const bool isDone = indexMissing(c, rowsMax) == 0;
        if (isDone) {
            createIndexes(c);
            c.setMeta("first_sync_done", "1");
            c.touchSyncState();
        }
        transaction.commit();
        return isDone;
    });
}

Result<ReplicaId> Replica::renewReplicaId()
{
    return guarded([&]() -> Result<ReplicaId> {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        const ReplicaId fresh{c.ids.version4()};
        c.setMeta("superseded", c.meta("replica"));
        c.setMeta("replica", fresh.toString());
        c.setMeta("registered", "0");
        Journal(c).renumber();
        c.touchSyncState();
        transaction.commit();
        return fresh;
    });
}

} // namespace caravan
