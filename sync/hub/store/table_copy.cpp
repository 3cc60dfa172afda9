// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/table_copy.h"

#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/meta_rows.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan::hub {
namespace {

struct Column {
    std::string name;
    std::string type; ///< INTEGER, BLOB or TEXT
};
struct Table {
    std::string name;
    std::vector<Column> columns;
};

std::vector<Table> tablesOf(Connection& sqlite)
{
    std::vector<Table> tables;
    const auto names = sqlite.run("SELECT name FROM sqlite_master WHERE type='table' "
                                  "AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (names->next()) {
        Table table{std::string(names->text(0)), {}};
        const auto columns =
            sqlite.run("SELECT name, type FROM pragma_table_info($1)", {table.name});
        while (columns->next()) {
            table.columns.push_back({std::string(columns->text(0)), std::string(columns->text(1))});
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

void eachRow(Connection& connection, const std::string& select,
             const std::function<void(Cursor&)>& visit)
{
    if (connection.dialect() == Dialect::sqlite) {
        for (const auto row = connection.run(select.c_str()); row->next();) {
            visit(*row);
        }
        return;
    }
    connection.script("DECLARE copied NO SCROLL CURSOR FOR " + select);
    for (bool isEnd = false; !isEnd;) {
        isEnd = true;
        for (const auto row = connection.run("FETCH 2000 FROM copied"); row->next();) {
            visit(*row);
            isEnd = false;
        }
    }
    connection.script("CLOSE copied");
}

void copyTable(Connection& from, Connection& to, const Table& table)
{
    std::string columns;
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        columns += (i == 0 ? "" : ", ") + table.columns[i].name;
        places += (i == 0 ? "$" : ", $") + std::to_string(i + 1);
    }
    const std::string insert =
        "INSERT INTO " + table.name + "(" + columns + ") VALUES(" + places + ")";
    std::vector<Param> values(table.columns.size());
    eachRow(from, "SELECT " + columns + " FROM " + table.name, [&](Cursor& row) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int column = static_cast<int>(i);
            const std::string& type = table.columns[i].type;
            if (row.isNull(column)) {
                values[i] = std::monostate();
            } else if (type == "INTEGER") {
                values[i] = row.integer(column);
            } else if (type == "BLOB") {
                values[i] = Bytes{row.text(column)};
            } else {
                values[i] = row.text(column);
            }
        }
        to.execute(insert.c_str(), values);
    });
}

/// Numbers of transactions mean nothing in another database.
void placeAll(Connection& connection)
{
    std::int64_t position = static_cast<std::int64_t>(feedHead(connection));
    std::int64_t rid = 0;
    const auto row = connection.run(
        "SELECT scope, rid FROM feed WHERE txid IS NOT NULL ORDER BY txid, place, rid");
    std::vector<std::pair<std::int64_t, std::int64_t>> rows;
    while (row->next()) {
        rows.emplace_back(row->integer(0), row->integer(1));
    }
    for (const auto& [scope, unplaced] : rows) {
        position += unplaced != rid ? 1 : 0;
        rid = unplaced;
        connection.execute("UPDATE feed SET position=$1, txid=NULL WHERE scope=$2 AND rid=$3",
                           {position, scope, rid});
    }
    setMetaNumber(connection, "next_position", position + 1);
}

} // namespace

void copyTables(Connection& from, Connection& to)
{
    const bool isFromSqlite = from.dialect() == Dialect::sqlite;
    to.execute("DELETE FROM meta");
    for (const Table& table : tablesOf(isFromSqlite ? from : to)) {
        copyTable(from, to, table);
    }
    placeAll(to);
    if (to.dialect() == Dialect::postgres) {
        to.script("SELECT setval(pg_get_serial_sequence('record', 'rid'), "
                  "COALESCE((SELECT max(rid) FROM record), 0) + 1, false);"
                  "SELECT setval(pg_get_serial_sequence('scope', 'number'), "
                  "COALESCE((SELECT max(number) FROM scope), 0) + 1, false)");
    }
}

} // namespace caravan::hub
