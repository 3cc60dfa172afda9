// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How columns are kept in the replica's file: made once, loaded when asked for, followed by a log
// of changed row numbers that triggers write, whoever the writer is.
#include "core/store/column_source.h"
#include "core/store/layout.h"

#include <algorithm>
#include <cstring>

namespace caravan::store {
namespace {

constexpr std::int64_t kRowsFrom = 2000;     // smaller tables are read faster as they are
constexpr std::int64_t kChangesLeast = 5000; // since the copy, before it is made anew...
constexpr std::int64_t kChangesShare = 50;   // ...and one of so many rows
constexpr std::int64_t kHolesMost = 4;       // row numbers for each row

/// A kept copy, as the file says.
struct Kept {
    std::int64_t upTo = 0; ///< seq of row_log that is contained
    std::int64_t rows = 0;
};

std::optional<Kept> keptOf(Connection& connection, const Entity& entity)
{
    SQLite::Statement& select =
        connection.statement("SELECT up_to, row_count FROM kept_table WHERE entity = ?");
    select.bind(1, entity.name);
    std::optional<Kept> kept;
    if (select.executeStep()) {
        kept = Kept{select.getColumn(0).getInt64(), select.getColumn(1).getInt64()};
    }
    select.tryReset();
    return kept;
}

std::int64_t number(Connection& connection, const std::string& sql)
{
    SQLite::Statement& select = connection.statement(sql);
    select.executeStep();
    const std::int64_t found = select.getColumn(0).getInt64();
    select.tryReset();
    return found;
}

std::int64_t lastLogged(Connection& connection)
{
    return number(connection, "SELECT max(seq) FROM row_log");
}

TableColumns readAll(Connection& connection, const Entity& entity)
{
    const std::vector<ColumnSource> sources = sourcesOf(entity);
    TableColumns table;
    SQLite::Statement select(connection.db, "SELECT rid" + listOf(sources) + " FROM " +
                                                tableName(entity) + " ORDER BY rid");
    while (select.executeStep()) {
        const auto row = static_cast<std::size_t>(select.getColumn(0).getInt64());
        for (std::size_t i = 0; i < sources.size(); ++i) {
            put(table, sources[i], row, select.getColumn(static_cast<int>(i) + 1));
        }
    }
    square(table, sources);
    return table;
}

bool loadColumn(Connection& connection, const Entity& entity, const ColumnSource& source,
                TableColumns& table)
{
    SQLite::Statement& select = connection.statement(
        "SELECT width, codes, words FROM kept_column WHERE entity = ? AND name = ?");
    select.bind(1, entity.name);
    select.bind(2, source.name);
    bool isGood = false;
    if (select.executeStep()) {
        const int width = select.getColumn(0).getInt();
        const SQLite::Column codes = select.getColumn(1);
        const auto size = static_cast<std::size_t>(codes.getBytes());
        if (source.isNumber) {
            std::vector<std::int64_t>& values = table.numbers[source.name].values;
            isGood = size % sizeof(std::int64_t) == 0;
            values.resize(size / sizeof(std::int64_t));
            if (isGood && size > 0) {
                std::memcpy(values.data(), codes.getBlob(), size);
            }
        } else if (width == 1 || width == 2 || width == 4) {
            isGood =
                table.coded[source.name].load(codes.getString(), static_cast<std::size_t>(width),
                                              select.getColumn(2).getString());
        }
    }
    select.tryReset();
    return isGood;
}

/// Brings the columns @p sources from what they contain up to @p last.
void follow(Connection& connection, const Entity& entity, const std::vector<ColumnSource>& sources,
            TableColumns& table, std::int64_t last)
{
    std::int64_t from = last;
    for (const ColumnSource& source : sources) {
        from = std::min(from, table.appliedUpTo[source.name]);
    }
    if (from < last) {
        SQLite::Statement& changed = connection.statement(
            "SELECT DISTINCT rid FROM row_log WHERE entity = ? AND seq > ? AND seq <= ?");
        changed.bind(1, entity.name);
        changed.bind(2, from);
        changed.bind(3, last);
        SQLite::Statement& select = connection.statement("SELECT rid" + listOf(sources) + " FROM " +
                                                         tableName(entity) + " WHERE rid = ?");
        while (changed.executeStep()) {
            const std::int64_t rid = changed.getColumn(0).getInt64();
            const auto row = static_cast<std::size_t>(rid);
            select.bind(1, rid);
            if (select.executeStep()) {
                for (std::size_t i = 0; i < sources.size(); ++i) {
                    put(table, sources[i], row, select.getColumn(static_cast<int>(i) + 1));
                }
            } else if (row < table.rows) {
                table.coded[kRowThere].set(row, std::nullopt);
            }
            select.reset();
        }
        changed.tryReset();
    }
    for (const ColumnSource& source : sources) {
        table.appliedUpTo[source.name] = last;
    }
    square(table, sources);
}

void writeColumn(Connection& connection, const Entity& entity, const ColumnSource& source,
                 const TableColumns& table)
{
    SQLite::Statement& insert = connection.statement(
        "INSERT OR REPLACE INTO kept_column(entity, name, width, codes, words) "
        "VALUES(?, ?, ?, ?, ?)");
    insert.bind(1, entity.name);
    insert.bind(2, source.name);
    if (source.isNumber) {
        const std::vector<std::int64_t>& values = table.numbers.at(source.name).values;
        insert.bind(3, 8);
        insert.bindNoCopy(4, values.data(), static_cast<int>(values.size() * sizeof(std::int64_t)));
        insert.bind(5, "", 0);
        insert.exec();
        return;
    }
    const CodedColumn& column = table.coded.at(source.name);
    const std::string words = column.packedWords();
    insert.bind(3, static_cast<int>(column.width()));
    insert.bindNoCopy(4, column.codes().data(), static_cast<int>(column.codes().size()));
    insert.bindNoCopy(5, words.data(), static_cast<int>(words.size()));
    insert.exec();
}

void createTriggers(Connection& connection, const Entity& entity)
{
    for (const auto& [event, row] :
         {std::pair("INSERT", "new"), {"UPDATE", "new"}, {"DELETE", "old"}}) {
        connection.db.exec("CREATE TRIGGER IF NOT EXISTS \"log_" + entity.name + "_" + event +
                           "\" AFTER " + event + " ON " + tableName(entity) +
                           " BEGIN INSERT INTO row_log(entity, rid) VALUES('" + entity.name +
                           "', " + row + ".rid); END");
    }
}

/// Loads what is missing of @p wanted and brings it up to @p last; false where the copy has no such
/// column, as that of a field which came later.
bool bringUp(Connection& connection, const Entity& entity, const std::vector<ColumnSource>& wanted,
             const Kept& kept, std::int64_t last, TableColumns& table)
{
    table.rows = std::max(table.rows, static_cast<std::size_t>(kept.rows));
    for (const ColumnSource& source : wanted) {
        if (table.appliedUpTo.find(source.name) == table.appliedUpTo.end()) {
            if (!loadColumn(connection, entity, source, table)) {
                return false;
            }
            table.appliedUpTo[source.name] = kept.upTo;
        }
    }
    follow(connection, entity, wanted, table, std::max(kept.upTo, last));
    return true;
}

void keepTable(Connection& connection, const Entity& entity, std::int64_t last)
{
    createTriggers(connection, entity);
    TableColumns table;
    const std::optional<Kept> kept = keptOf(connection, entity);
    if (!kept || !bringUp(connection, entity, sourcesOf(entity), *kept, last, table)) {
        table = readAll(connection, entity);
    }
    for (const ColumnSource& source : sourcesOf(entity)) {
        writeColumn(connection, entity, source, table);
    }
    SQLite::Statement& upsert = connection.statement(
        "INSERT OR REPLACE INTO kept_table(entity, up_to, row_count) VALUES(?, ?, ?)");
    upsert.bind(1, entity.name);
    upsert.bind(2, last);
    upsert.bind(3, static_cast<std::int64_t>(table.rows));
    upsert.exec();
    SQLite::Statement& trim =
        connection.statement("DELETE FROM row_log WHERE entity = ? AND seq <= ?");
    trim.bind(1, entity.name);
    trim.bind(2, last);
    trim.exec();
}

bool isDue(Connection& connection, const Entity& entity)
{
    const std::int64_t greatest = number(connection, "SELECT max(rid) FROM " + tableName(entity));
    if (greatest < kRowsFrom) {
        return false;
    }
    if (const std::optional<Kept> kept = keptOf(connection, entity)) {
        SQLite::Statement& count =
            connection.statement("SELECT count(*) FROM row_log WHERE entity = ? AND seq > ?");
        count.bind(1, entity.name);
        count.bind(2, kept->upTo);
        count.executeStep();
        const std::int64_t changes = count.getColumn(0).getInt64();
        count.tryReset();
        return changes > std::max(kChangesLeast, greatest / kChangesShare);
    }
    return number(connection, "SELECT count(*) FROM " + tableName(entity)) * kHolesMost > greatest;
}

} // namespace

void createColumnTables(Connection& connection)
{
    connection.db.exec(R"sql(
        CREATE TABLE IF NOT EXISTS kept_table(
            entity TEXT PRIMARY KEY, up_to INTEGER NOT NULL, row_count INTEGER NOT NULL)
            WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS kept_column(
            entity TEXT NOT NULL, name TEXT NOT NULL, width INTEGER NOT NULL,
            codes BLOB NOT NULL, words BLOB NOT NULL, PRIMARY KEY(entity, name));
        CREATE TABLE IF NOT EXISTS row_log(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, rid INTEGER NOT NULL);
    )sql");
}

const TableColumns* columnsOf(Connection& connection, const Entity& entity,
                              const std::vector<std::string>& names)
{
    const std::optional<Kept> kept = keptOf(connection, entity);
    if (!connection.columns) {
        connection.columns = std::make_shared<ColumnCache>();
    }
    if (!kept) {
        connection.columns->tables.erase(entity.name);
        return nullptr;
    }
    TableColumns& table = connection.columns->tables[entity.name];
    const auto isBehind = [&](const auto& one) { return one.second < kept->upTo; };
    if (std::any_of(table.appliedUpTo.begin(), table.appliedUpTo.end(), isBehind)) {
        table = {}; // what it missed is no longer in the log
    }
    std::vector<ColumnSource> wanted = sourcesOf(entity);
    std::erase_if(wanted, [&](const ColumnSource& source) {
        return source.name != kRowThere &&
               std::find(names.begin(), names.end(), source.name) == names.end();
    });
    if (!bringUp(connection, entity, wanted, *kept, lastLogged(connection), table)) {
        connection.columns->tables.erase(entity.name);
        return nullptr;
    }
    return &table;
}

void keepColumns(Connection& connection)
{
    std::vector<const Entity*> due;
    for (const Entity& entity : connection.catalogue->entities()) {
        if (isDue(connection, entity)) {
            due.push_back(&entity);
        }
    }
    if (due.empty()) {
        return;
    }
    try {
        WriteTransaction transaction(connection);
        const std::int64_t last = lastLogged(connection);
        for (const Entity* entity : due) {
            keepTable(connection, *entity, last);
        }
        transaction.commit();
    } catch (const SQLite::Exception&) {
        // The disk is full, or another writer takes long: questions are answered all the same.
    }
}

void forgetColumns(Connection& connection)
{
    connection.db.exec("DELETE FROM kept_column; DELETE FROM kept_table;");
    connection.columns.reset();
}

} // namespace caravan::store
