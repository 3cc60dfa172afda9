// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/sync_door.h"

#include "core/store/columns.h"
#include "core/store/give_back.h"
#include "core/store/layout.h"
#include "core/store/news_rows.h"
#include "core/store/remote_rows.h"
#include "core/store/removals.h"
#include "core/store/replica.h"
#include "core/store/replica_identity.h"
#include "core/store/rows.h"
#include "core/store/search_index.h"
#include "core/store/sync_state_rows.h"
#include "core/store/unknown_rows.h"
#include "core/store/view.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {

using namespace store;

namespace {

void setReconcile(Connection& c, Reconcile why)
{
    c.setMeta("reconcile", std::to_string(static_cast<int>(why)));
    c.touchSyncState();
}

/// Without content: reading a million revisions must not read a million records.
Record headOf(const Entity& entity, SQLite::Statement& select)
{
    Record record;
    record.entity = &entity;
    record.id = RecordId(columnId(select.getColumn(0)));
    record.rev = select.getColumn(1).getInt64();
    return record;
}

/// What a person is told about the last of their changes that the hub has (SyncState).
void noteConfirmed(Connection& c, TimePoint typed, TimePoint now)
{
    const auto known = parseDateTime(c.meta("confirmed_typed_at"));
    c.setMeta("confirmed_typed_at", formatDateTime(std::max(typed, known.value_or(typed))));
    c.setMeta("confirmed_at", formatDateTime(now));
}

} // namespace

SyncDoor::SyncDoor(Replica& replica) : m_connection(replica.m_connection.get()) {}

Done SyncDoor::updateSyncState(const std::function<void(SyncState&)>& change)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        SyncState state = readSyncState(*m_connection);
        change(state);
        writeSyncState(*m_connection, state);
        transaction.commit();
        return done();
    });
}

Result<bool> SyncDoor::adoptCatalogue(std::shared_ptr<const Catalogue> newer)
{
    return guarded([&]() -> Result<bool> {
        if (!Journal(*m_connection).entityBeyond(*newer).empty()) {
            return false;
        }
        m_connection->oldCatalogues.push_back(m_connection->catalogue);
        m_connection->catalogue = std::move(newer);
        m_connection->forgetStatements();
        migrate(*m_connection);
        placeUnknown(*m_connection);
        WriteTransaction transaction(*m_connection);
        m_connection->touchCatalogue();
        transaction.commit();
        return true;
    });
}

Result<std::vector<Change>> SyncDoor::takeForPush(std::size_t opsMax, std::size_t bytesMax)
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
                    boost::json::serialize(changeToJson(*m_connection->catalogue, ready[i].change))
                        .size() +
                    1;
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

Done SyncDoor::applyVerdicts(const std::vector<Verdict>& verdicts,
                             const std::optional<TimePoint>& now)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        Journal journal(c);
        WriteTransaction transaction(c);
        const std::int64_t verdictNo = c.metaNumber("verdicts") + 1;
        c.setMeta("verdicts", std::to_string(verdictNo));
        std::int64_t judged = c.metaNumber("judged_n");
        std::optional<TimePoint> typed;
        for (const Verdict& verdict : verdicts) {
            judged = std::max(judged, verdict.n);
            const std::optional<Journal::Stored> entry = journal.byOp(verdict.op);
            if (!entry || (entry->state != OpState::sent && entry->state != OpState::queued)) {
                continue; // an answer that came twice
            }
            const Entity& entity = m_connection->catalogue->at(entry->change.entity);
            const RecordId& id = entry->change.id;
            switch (verdict.status) {
            case Verdict::Status::applied:
            case Verdict::Status::merged:
            case Verdict::Status::held: {
                journal.confirm(entry->seq, verdict.rev, verdict.status == Verdict::Status::held,
                                verdictNo);
                typed = std::max(typed, std::optional(entry->change.at));
                const std::optional<BaseRow> base = findBase(c, entity, id);
                const bool isContained =
                    base && base->isKnown && base->isShared && base->record.rev >= verdict.rev;
                if (isContained) {
                    dropConfirmed(c, *journal.byOp(verdict.op));
                } else if (base && base->isKnown && !base->isShared) {
                    dropOp(c, *entry);
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
            if (!entry->change.loser.isNil()) {
                rebuildView(c, entity, entry->change.loser);
            }
        }
        c.setMeta("judged_n", std::to_string(judged));
        if (typed && now) {
            noteConfirmed(c, *typed, *now);
        }
        transaction.commit();
        return done();
    });
}

std::int64_t SyncDoor::judgedN()
{
    return m_connection->metaNumber("judged_n");
}

std::int64_t SyncDoor::verdictCount()
{
    return m_connection->metaNumber("verdicts");
}

Result<bool> SyncDoor::applyPage(const std::vector<RemoteRow>& rows, const PageMark& mark)
{
    return guarded([&]() -> Result<bool> {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (c.meta("cursor") != mark.fromCursor) {
            return false;
        }
        c.isFilling = c.meta("first_sync_done") != "1";
        const bool isMending = hasQuarantine(c);
        std::set<std::string> filled;
        for (const RemoteRow& remote : rows) {
            if (isMending) {
                endQuarantine(c, keyOf(remote));
            }
            applyRow(c, remote, false, mark.applied);
            if (remote.kind == RemoteRow::Kind::put) {
                filled.insert(remote.record.entity->name);
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
            dropInvisible(c, mark.verdictsKnown);
            store::settleRemovals(c);
            dropOldNews(c);
            c.setMeta("last_sync_at", formatDateTime(c.clock.now()));
        }
        c.touchSyncState();
        transaction.commit();
        if (!mark.more && c.meta("first_sync_done") == "1") {
            keepColumns(c);
        }
        return true;
    });
}

Result<bool> SyncDoor::finishFirstSync(std::size_t rowsMax)
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
        if (isDone) {
            keepColumns(c);
        }
        return isDone;
    });
}

Result<ReplicaId> SyncDoor::renewReplicaId()
{
    return guarded([&]() -> Result<ReplicaId> {
        WriteTransaction transaction(*m_connection);
        const ReplicaId fresh = store::renewReplicaId(*m_connection);
        transaction.commit();
        return fresh;
    });
}

Done SyncDoor::beginReconcile(Reconcile why)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (why == Reconcile::otherHistory) {
            requeueConfirmed(c);
            // Its files may be lost as well; what it still has is not sent again.
            c.db.exec("UPDATE blob SET confirmed = 0, taken = 1 WHERE here = 1 AND confirmed = 1");
        }
        setReconcile(c, why);
        transaction.commit();
        return done();
    });
}

Done SyncDoor::eachShown(bool withContent, const std::function<void(const Record&)>& visit)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        SQLite::Transaction snapshot(c.db, SQLite::TransactionBehavior::DEFERRED);
        for (const Entity& entity : c.catalogue->entities()) {
            const std::string columns = withContent ? recordColumns(entity, "") : "id, rev";
            // A dirty record is counted by its base; NOT NULL rows of the hub have a rev.
            SQLite::Statement& clean =
                c.statement("SELECT " + columns + " FROM " + tableName(entity) +
                            " WHERE (flags & " + std::to_string(kDirty) + ") = 0");
            while (clean.executeStep()) {
                visit(withContent ? readRow(entity, clean).record : headOf(entity, clean));
            }
            clean.tryReset();
            SQLite::Statement& dirty =
                c.statement("SELECT id, rev FROM base WHERE entity = ? AND known AND shared");
            dirty.bind(1, entity.name);
            std::vector<Record> heads;
            while (dirty.executeStep()) {
                heads.push_back(headOf(entity, dirty));
            }
            dirty.tryReset();
            for (const Record& head : heads) {
                visit(withContent ? findBase(c, entity, head.id)->record : head);
            }
        }
        return done();
    });
}

Done SyncDoor::applyRows(const std::vector<RemoteRow>& rows, std::int64_t appliedN,
                         const GiveBack* giveBack)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (giveBack != nullptr) {
            store::giveBack(c, rows, *giveBack);
        }
        for (const RemoteRow& remote : rows) {
            endQuarantine(c, keyOf(remote));
            applyRow(c, remote, true, appliedN);
        }
        c.touchSyncState();
        transaction.commit();
        return done();
    });
}

Done SyncDoor::endReconcile(const std::string& cursor, TimePoint at)
{
    return guarded([&]() -> Done {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        if (!cursor.empty()) {
            c.setMeta("cursor", cursor);
        }
        c.setMeta("verified_at", formatDateTime(at));
        store::settleRemovals(c);
        if (c.meta("reconcile") == std::to_string(static_cast<int>(Reconcile::otherHistory))) {
            store::renewReplicaId(c); // in the numbers of the former one the hub has a gap
        }
        setReconcile(c, Reconcile::none);
        transaction.commit();
        return done();
    });
}

Done SyncDoor::settleRemovals()
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        store::settleRemovals(*m_connection);
        transaction.commit();
        return done();
    });
}

std::vector<RecordKey> SyncDoor::quarantined()
{
    SQLite::Statement& select =
        m_connection->statement("SELECT entity, id FROM quarantine ORDER BY at LIMIT 500");
    std::vector<RecordKey> keys;
    while (select.executeStep()) {
        keys.push_back({select.getColumn(0).getString(), RecordId(columnId(select.getColumn(1)))});
    }
    select.tryReset();
    return keys;
}

} // namespace caravan
