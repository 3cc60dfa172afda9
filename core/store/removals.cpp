// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/removals.h"

#include "core/store/remote_rows.h"
#include "core/store/rows.h"

#include <algorithm>
#include <map>

namespace caravan::store {
namespace {

constexpr std::int64_t kAtOnceMax = 500;
constexpr std::int64_t kOneInMax = 5;   ///< a fifth of an entity's records
constexpr std::int64_t kFewAlways = 20; ///< of few records a fifth is an everyday thing
constexpr const char* kHeld = "removals_held";

struct Staged {
    RecordKey key;
    std::string why;
};

std::vector<Staged> staged(Connection& c)
{
    std::vector<Staged> rows;
    SQLite::Statement& select = c.statement("SELECT entity, id, why FROM removal");
    while (select.executeStep()) {
        rows.push_back({{select.getColumn(0).getString(), RecordId(columnId(select.getColumn(1)))},
                        select.getColumn(2).getString()});
    }
    select.tryReset();
    return rows;
}

bool isLostAtHub(const Staged& one)
{
    return one.why == kUnknownToHub;
}

/// What was deleted stays on this laptop in the trash, from which it can be taken back: somebody
/// may delete a thousand records, and it is everybody's wish. What moved leaves without a trace.
bool leavesForGood(const Staged& one)
{
    return !isLostAtHub(one) && one.why != "deleted";
}

std::int64_t recordsOf(Connection& c, const Entity& entity)
{
    SQLite::Statement& count = c.statement("SELECT count(*) FROM " + tableName(entity));
    count.executeStep();
    const std::int64_t records = count.getColumn(0).getInt64();
    count.tryReset();
    return records;
}

bool needsAWord(Connection& c, const std::vector<Staged>& rows)
{
    std::map<std::string, std::int64_t> byEntity;
    std::int64_t all = 0;
    for (const Staged& one : rows) {
        if (leavesForGood(one)) {
            ++byEntity[one.key.entity];
            ++all;
        }
    }
    if (all > kAtOnceMax) {
        return true;
    }
    return std::any_of(byEntity.begin(), byEntity.end(), [&](const auto& entry) {
        return entry.second > kFewAlways &&
               entry.second * kOneInMax > recordsOf(c, c.catalogue->at(entry.first));
    });
}

void letGo(Connection& c, const Staged& one)
{
    endRemoval(c, one.key);
    removeRow(c, one.key, one.why);
}

void noteHeld(Connection& c, std::size_t count)
{
    const std::string text = count > 0 ? std::to_string(count) : std::string();
    if (c.meta(kHeld) != text) {
        c.setMeta(kHeld, text);
        c.touchSyncState();
    }
}

} // namespace

void createRemovalTable(Connection& connection)
{
    connection.db.exec("CREATE TABLE IF NOT EXISTS removal(entity TEXT NOT NULL, id BLOB NOT NULL, "
                       "why TEXT NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID");
}

void stageRemoval(Connection& connection, const RecordKey& key, const std::string& why)
{
    SQLite::Statement& insert =
        connection.statement("INSERT OR REPLACE INTO removal(entity, id, why) VALUES(?, ?, ?)");
    insert.bind(1, key.entity);
    bindId(insert, 2, key.id);
    insert.bind(3, why);
    insert.exec();
}

bool endRemoval(Connection& connection, const RecordKey& key)
{
    SQLite::Statement& erase =
        connection.statement("DELETE FROM removal WHERE entity = ? AND id = ?");
    erase.bind(1, key.entity);
    bindId(erase, 2, key.id);
    return erase.exec() > 0;
}

bool hasRemovals(Connection& connection)
{
    SQLite::Statement& select = connection.statement("SELECT EXISTS(SELECT 1 FROM removal)");
    select.executeStep();
    const bool isThere = select.getColumn(0).getInt() != 0;
    select.tryReset();
    return isThere;
}

void settleRemovals(Connection& connection)
{
    if (!hasRemovals(connection)) {
        noteHeld(connection, 0);
        return;
    }
    const std::vector<Staged> rows = staged(connection);
    const bool waits = needsAWord(connection, rows);
    std::size_t held = 0;
    for (const Staged& one : rows) {
        if (isLostAtHub(one) || (waits && leavesForGood(one))) {
            ++held;
        } else {
            letGo(connection, one);
        }
    }
    noteHeld(connection, held);
}

void acceptRemovals(Connection& connection)
{
    for (const Staged& one : staged(connection)) {
        letGo(connection, one);
    }
    noteHeld(connection, 0);
}

std::vector<RecordKey> heldRemovals(Connection& connection)
{
    std::vector<RecordKey> keys;
    if (!connection.meta(kHeld).empty()) {
        for (Staged& one : staged(connection)) {
            keys.push_back(std::move(one.key));
        }
    }
    return keys;
}

} // namespace caravan::store
