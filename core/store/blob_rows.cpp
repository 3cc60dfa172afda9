// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/blob_rows.h"

#include <algorithm>

namespace caravan::store {
namespace {

constexpr const char* kBudget = "blob_budget";
constexpr std::int64_t kBudgetBytes = 2LL * 1024 * 1024 * 1024;

bool hasFiles(const Entity& entity)
{
    return std::any_of(entity.fields.begin(), entity.fields.end(),
                       [](const Field& field) { return field.type == FieldType::file; });
}

} // namespace

void createBlobTables(Connection& connection)
{
    connection.db.exec(R"sql(
        -- named: some record was saved with it; wanted: 0 when asked, 1 when there is room, 2 asked
        CREATE TABLE IF NOT EXISTS blob(
            sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, here INTEGER NOT NULL,
            taken INTEGER NOT NULL, named INTEGER NOT NULL, confirmed INTEGER NOT NULL DEFAULT 0,
            wanted INTEGER NOT NULL, pinned INTEGER NOT NULL DEFAULT 0,
            used INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS blob_name(
            entity TEXT NOT NULL, id BLOB NOT NULL, field TEXT NOT NULL, sha256 TEXT NOT NULL,
            PRIMARY KEY(entity, id, field)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS blob_name_sha256 ON blob_name(sha256);
    )sql");
}

void noteFiles(Connection& connection, const Record& record)
{
    const Entity& entity = *record.entity;
    if (!hasFiles(entity)) {
        return;
    }
    forgetFiles(connection, entity, record.id);
    for (const Field& field : entity.fields) {
        const FileRef* file = std::get_if<FileRef>(&record.values[field.index]);
        if (file == nullptr) {
            continue;
        }
        SQLite::Statement& name = connection.statement(
            "INSERT OR REPLACE INTO blob_name(entity, id, field, sha256) VALUES(?, ?, ?, ?)");
        name.bind(1, entity.name);
        bindId(name, 2, record.id);
        name.bind(3, field.name);
        name.bind(4, file->sha256);
        name.exec();
        SQLite::Statement& blob = connection.statement(
            "INSERT INTO blob(sha256, size, here, taken, named, wanted, used) "
            "VALUES(?, ?, 0, 0, 1, 1, ?) ON CONFLICT(sha256) DO UPDATE SET named = 1");
        blob.bind(1, file->sha256);
        blob.bind(2, file->size);
        blob.bind(3, static_cast<std::int64_t>(connection.clock.now().time_since_epoch().count()));
        blob.exec();
    }
}

void forgetFiles(Connection& connection, const Entity& entity, const RecordId& id)
{
    if (!hasFiles(entity)) {
        return;
    }
    SQLite::Statement& remove =
        connection.statement("DELETE FROM blob_name WHERE entity = ? AND id = ?");
    remove.bind(1, entity.name);
    bindId(remove, 2, id);
    remove.exec();
}

std::optional<BlobState> blobState(Connection& connection, const std::string& sha256)
{
    SQLite::Statement& select = connection.statement(
        "SELECT size, here, taken, confirmed, pinned, wanted FROM blob WHERE sha256 = ?");
    select.bind(1, sha256);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    BlobState state;
    state.size = select.getColumn(0).getInt64();
    state.isHere = select.getColumn(1).getInt() != 0;
    state.isTaken = select.getColumn(2).getInt() != 0;
    state.isConfirmed = select.getColumn(3).getInt() != 0;
    state.isPinned = select.getColumn(4).getInt() != 0;
    state.isAsked = select.getColumn(5).getInt() == 2;
    select.tryReset();
    return state;
}

BlobCounts blobCounts(Connection& connection)
{
    BlobCounts counts;
    SQLite::Statement& select =
        connection.statement("SELECT count(*) FILTER (WHERE taken = 1 AND named = 1), "
                             "count(*) FILTER (WHERE taken = 1 AND named = 1 AND confirmed = 1), "
                             "count(*) FILTER (WHERE here = 0 AND wanted > 0), "
                             "count(*) FILTER (WHERE taken = 1 AND named = 1 AND confirmed = 0 "
                             "AND here = 0), "
                             "COALESCE(sum(size) FILTER (WHERE here = 1), 0) FROM blob");
    select.executeStep();
    counts.taken = select.getColumn(0).getInt64();
    counts.confirmed = select.getColumn(1).getInt64();
    counts.coming = select.getColumn(2).getInt64();
    counts.lost = select.getColumn(3).getInt64();
    counts.bytesHere = select.getColumn(4).getInt64();
    select.tryReset();
    return counts;
}

std::vector<RecordKey> namersOf(Connection& connection, const std::string& sha256)
{
    std::vector<RecordKey> keys;
    SQLite::Statement& select =
        connection.statement("SELECT entity, id FROM blob_name WHERE sha256 = ?");
    select.bind(1, sha256);
    while (select.executeStep()) {
        keys.push_back({select.getColumn(0).getString(), RecordId(columnId(select.getColumn(1)))});
    }
    select.tryReset();
    return keys;
}

void announceBlob(Connection& connection, const std::string& sha256)
{
    for (const RecordKey& key : namersOf(connection, sha256)) {
        connection.touch(key.entity, key.id);
    }
    connection.touchSyncState();
}

std::int64_t blobBudget(Connection& connection)
{
    return connection.meta(kBudget).empty() ? kBudgetBytes : connection.metaNumber(kBudget);
}

void setBlobBudget(Connection& connection, std::int64_t bytes)
{
    connection.setMeta(kBudget, std::to_string(bytes));
}

} // namespace caravan::store
