// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The half of sync's side that compares: what the hub last showed, and its present word on single
// records where the two differ.
#include "core/store/replica.h"

#include "core/store/give_back.h"
#include "core/store/remote_rows.h"
#include "core/store/removals.h"
#include "core/store/replica_identity.h"
#include "core/store/rows.h"

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

} // namespace

Done Replica::beginReconcile(Reconcile why)
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

Done Replica::eachShown(bool withContent, const std::function<void(const Record&)>& visit)
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

Done Replica::applyRows(const std::vector<RemoteRow>& rows, std::int64_t appliedN,
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

Done Replica::endReconcile(const std::string& cursor, TimePoint at)
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

std::int64_t Replica::givenBackCount()
{
    return store::givenBackCount(*m_connection);
}

std::vector<RecordKey> Replica::heldRemovals()
{
    return store::heldRemovals(*m_connection);
}

Done Replica::acceptRemovals()
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        store::acceptRemovals(*m_connection);
        m_connection->touchSyncState();
        transaction.commit();
        return done();
    });
}

Done Replica::settleRemovals()
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        store::settleRemovals(*m_connection);
        transaction.commit();
        return done();
    });
}

std::vector<RecordKey> Replica::quarantined()
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
