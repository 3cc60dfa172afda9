// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/check.h"
#include "core/store/search_index.h"

namespace caravan::store {
namespace {

constexpr int kKindShift = 40; ///< rows of one kind lie together, 2^40 for each

/// A replica of before rows of one kind lay together: the entries are copied, not made anew.
void moveOldEntries(Connection& connection)
{
    connection.db.exec(R"sql(
        CREATE TEMP TABLE old_key AS SELECT rowid AS old, entity, id FROM search_key ORDER BY old;
        CREATE TEMP TABLE old_index AS
            SELECT rowid AS old, name, words, sounds, digits FROM search_index;
        CREATE INDEX temp.old_index_row ON old_index(old);
        DROP TABLE search_key;
        DROP TABLE search_index;
    )sql");
}

void returnOldEntries(Connection& connection)
{
    connection.db.exec("INSERT INTO search_key(rowid, entity, id) SELECT (no << " +
                       std::to_string(kKindShift) +
                       ") + o.old, o.entity, o.id FROM temp.old_key o "
                       "JOIN search_kind k ON k.entity = o.entity;"
                       "INSERT INTO search_index(rowid, name, words, sounds, digits) "
                       "SELECT (no << " +
                       std::to_string(kKindShift) +
                       ") + o.old, i.name, i.words, i.sounds, i.digits FROM temp.old_key o "
                       "JOIN search_kind k ON k.entity = o.entity "
                       "JOIN temp.old_index i ON i.old = o.old;"
                       "DROP TABLE temp.old_key; DROP TABLE temp.old_index");
}

} // namespace

void createSearchTables(Connection& connection)
{
    const bool isOld =
        connection.db.tableExists("search_key") && !connection.db.tableExists("search_kind");
    if (isOld) {
        moveOldEntries(connection);
    }
    connection.db.exec(R"sql(
        CREATE TABLE IF NOT EXISTS search_kind(entity TEXT PRIMARY KEY, no INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS search_key(
            rowid INTEGER PRIMARY KEY, entity TEXT NOT NULL, id BLOB NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
            name, words, sounds, digits, prefix='1 2 3',
            tokenize="unicode61 remove_diacritics 2");
    )sql");
    for (const Entity& entity : connection.catalogue->entities()) {
        SQLite::Statement insert(connection.db,
                                 "INSERT OR IGNORE INTO search_kind(entity, no) "
                                 "SELECT ?, coalesce(max(no), 0) + 1 FROM search_kind");
        insert.bind(1, entity.name);
        insert.exec();
    }
    if (isOld) {
        returnOldEntries(connection);
    }
    connection.searchKinds.clear();
}

SearchRange searchRange(Connection& connection, const Entity& entity)
{
    auto known = connection.searchKinds.find(entity.name);
    if (known == connection.searchKinds.end()) {
        SQLite::Statement& select =
            connection.statement("SELECT no FROM search_kind WHERE entity = ?");
        select.bind(1, entity.name);
        check(select.executeStep(), "every entity has a number in the search tables");
        const std::int64_t number = select.getColumn(0).getInt64();
        select.tryReset();
        known = connection.searchKinds.emplace(entity.name, number).first;
    }
    const std::int64_t first = known->second << kKindShift;
    return {first, first + (std::int64_t{1} << kKindShift) - 1};
}

} // namespace caravan::store
