// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/layout.h"

#include "core/query/default_order.h"
#include "core/store/blob_rows.h"
#include "core/store/columns.h"
#include "core/store/imports.h"
#include "core/store/news_rows.h"
#include "core/store/removals.h"
#include "core/store/search_index.h"

#include <set>

namespace caravan::store {
namespace {

std::string quoted(const std::string& name)
{
    return "\"" + name + "\"";
}

const char* columnType(FieldType type)
{
    switch (type) {
    case FieldType::integer:
    case FieldType::decimal:
    case FieldType::money:
    case FieldType::boolean:
        return "INTEGER";
    case FieldType::reference:
        return "BLOB";
    default:
        return "TEXT";
    }
}

/// None where the table is not there.
std::set<std::string> existingColumns(Connection& connection, const std::string& table)
{
    std::set<std::string> names;
    SQLite::Statement info(connection.db, "PRAGMA table_info(" + table + ")");
    while (info.executeStep()) {
        names.insert(info.getColumn(1).getString());
    }
    return names;
}

void createBookkeeping(Connection& connection)
{
    const std::set<std::string> journal = existingColumns(connection, "journal");
    if (!journal.empty() && journal.count("loser") == 0) { // a replica of before merges were kept
        connection.db.exec("ALTER TABLE journal ADD COLUMN loser BLOB");
    }
    connection.db.exec(R"sql(
        CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS touched(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, id BLOB);
        -- what the hub last showed of records with unconfirmed changes
        CREATE TABLE IF NOT EXISTS base(
            entity TEXT NOT NULL, id BLOB NOT NULL, known INTEGER NOT NULL, shared INTEGER NOT NULL,
            rev INTEGER NOT NULL, vers TEXT NOT NULL, by BLOB, at INTEGER NOT NULL,
            fields TEXT NOT NULL, own TEXT NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS journal(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL, op BLOB NOT NULL UNIQUE,
            bundle BLOB, entity TEXT NOT NULL, id BLOB NOT NULL, state INTEGER NOT NULL,
            body TEXT NOT NULL, session TEXT NOT NULL, title TEXT NOT NULL,
            result_rev INTEGER NOT NULL DEFAULT 0, held INTEGER NOT NULL DEFAULT 0,
            verdict_no INTEGER NOT NULL DEFAULT 0, contained INTEGER NOT NULL DEFAULT 0,
            problem TEXT NOT NULL DEFAULT '',
            problem_key TEXT NOT NULL DEFAULT '', problem_text TEXT NOT NULL DEFAULT '',
            loser BLOB);
        CREATE INDEX IF NOT EXISTS journal_record ON journal(entity, id, seq);
        CREATE INDEX IF NOT EXISTS journal_state ON journal(state, n);
        CREATE INDEX IF NOT EXISTS journal_loser ON journal(loser) WHERE loser IS NOT NULL;
        CREATE TABLE IF NOT EXISTS history(
            seq INTEGER PRIMARY KEY, entity TEXT NOT NULL, id BLOB NOT NULL, at INTEGER NOT NULL,
            by BLOB, grp TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS history_record ON history(entity, id, seq);
        CREATE INDEX IF NOT EXISTS history_at ON history(entity, at);
        -- deleted records, so that taking a delete back shows them at once
        CREATE TABLE IF NOT EXISTS trash(
            entity TEXT NOT NULL, id BLOB NOT NULL, rev INTEGER NOT NULL, vers TEXT NOT NULL,
            fields TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
        -- rows of the feed that could not be read, until they come again
        CREATE TABLE IF NOT EXISTS quarantine(
            entity TEXT NOT NULL, id BLOB NOT NULL, why TEXT NOT NULL, line TEXT NOT NULL,
            at INTEGER NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
    )sql");
}

/// Columns of the entity's fields: name and type.
std::vector<std::pair<std::string, std::string>> fieldColumns(const Entity& entity)
{
    std::vector<std::pair<std::string, std::string>> columns;
    for (const Field& field : entity.fields) {
        columns.emplace_back(columnName(field), columnType(field.type));
        if (field.type == FieldType::money) {
            columns.emplace_back(currencyColumn(field), "TEXT");
        }
    }
    return columns;
}

void createEntityTable(Connection& connection, const Entity& entity)
{
    // All columns at once: SQLite reads its whole schema anew after each ALTER TABLE.
    std::string create = "CREATE TABLE IF NOT EXISTS " + tableName(entity) +
                         "(rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, "
                         "rev INTEGER NOT NULL, vers TEXT NOT NULL, by BLOB, at INTEGER NOT NULL, "
                         "flags INTEGER NOT NULL DEFAULT 0, unknown TEXT, title_key BLOB";
    const auto columns = fieldColumns(entity);
    for (const auto& [name, type] : columns) {
        create += ", " + name + " " + type;
    }
    connection.db.exec(create + ")");
    const std::set<std::string> there = existingColumns(connection, tableName(entity));
    for (const auto& [name, type] : columns) {
        if (there.count(name.substr(1, name.size() - 2)) == 0) {
            connection.db.exec("ALTER TABLE " + tableName(entity) + " ADD COLUMN " + name + " " +
                               type);
        }
    }
}

} // namespace

std::string tableName(const Entity& entity)
{
    return quoted("e_" + entity.name);
}
std::string columnName(const Field& field)
{
    return quoted("f_" + field.name);
}
std::string currencyColumn(const Field& field)
{
    return quoted("f_" + field.name + "#currency");
}

std::string recordColumns(const Entity& entity, const std::string& alias)
{
    const std::string dot = alias.empty() ? "" : alias + ".";
    std::string columns;
    for (const char* name : {"id", "rev", "vers", "by", "at", "flags", "unknown"}) {
        columns += (columns.empty() ? "" : ", ") + dot + name;
    }
    for (const Field& field : entity.fields) {
        columns += ", " + dot + columnName(field);
        if (field.type == FieldType::money) {
            columns += ", " + dot + currencyColumn(field);
        }
    }
    return columns;
}

void migrate(Connection& connection)
{
    WriteTransaction transaction(connection);
    createBookkeeping(connection);
    createBlobTables(connection);
    createNewsTable(connection);
    createRemovalTable(connection);
    createImportTables(connection);
    createColumnTables(connection);
    for (const Entity& entity : connection.catalogue->entities()) {
        createEntityTable(connection, entity);
        // Of before columns were kept: a fifth of the table, for what they answer now.
        connection.db.exec("DROP INDEX IF EXISTS " + quoted("i_" + entity.name + "_figures"));
    }
    createSearchTables(connection);
    constexpr int kReadingsLayout = 7; // of which words and letters are found by others
    const int before = connection.db.execAndGet("PRAGMA user_version").getInt();
    if (before != 0 && before < kReadingsLayout) {
        renewEntries(connection);
    }
    if (const std::string catalogue = connection.catalogue->toJson();
        connection.meta("catalogue") != catalogue) {
        forgetColumns(connection);
        connection.setMeta("catalogue", catalogue);
    }
    if (connection.meta("first_sync_done") == "1") {
        createIndexes(connection);
    }
    connection.db.exec("PRAGMA user_version=" + std::to_string(kLayoutVersion));
    transaction.commit();
}

void dropIndexes(Connection& connection, const Entity& entity, const std::string& prefix)
{
    const std::string name = "i_" + entity.name + "_" + prefix;
    std::vector<std::string> found;
    SQLite::Statement& select = connection.statement(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND substr(name, 1, ?) = ?");
    select.bind(1, static_cast<std::int64_t>(name.size()));
    select.bind(2, name);
    while (select.executeStep()) {
        found.push_back(select.getColumn(0).getString());
    }
    select.tryReset();
    for (const std::string& index : found) {
        connection.db.exec("DROP INDEX " + quoted(index));
    }
}

void addIndex(Connection& connection, const Entity& entity, const std::string& suffix,
              const std::string& columns)
{
    connection.db.exec("CREATE INDEX IF NOT EXISTS " + quoted("i_" + entity.name + "_" + suffix) +
                       " ON " + tableName(entity) + "(" + columns + ")");
}

void createIndexes(Connection& connection)
{
    for (const Entity& entity : connection.catalogue->entities()) {
        const auto add = [&](const std::string& suffix, const std::string& columns) {
            addIndex(connection, entity, suffix, columns);
        };
        add("title", "title_key, id");
        if (const Field* moment = momentOf(entity)) { // named as by Replica::keepOrder
            add("order_" + moment->name, columnName(*moment) + ", id");
        }
        add("changed", "at, id"); // the search box opens with what changed last
        for (const Field& field : entity.fields) {
            if (field.isReferring()) {
                add(field.name, columnName(field));
            }
        }
    }
}

} // namespace caravan::store
