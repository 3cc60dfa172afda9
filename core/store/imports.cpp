// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/imports.h"

#include <boost/json.hpp>

namespace caravan::store {

void createImportTables(Connection& connection)
{
    connection.db.exec(R"sql(
        CREATE TABLE IF NOT EXISTS import_batch(
            id BLOB PRIMARY KEY, at INTEGER NOT NULL, file TEXT NOT NULL, entity TEXT NOT NULL,
            undone_at INTEGER) WITHOUT ROWID;
        -- the whole change: whether somebody worked on a record since is told by its values
        CREATE TABLE IF NOT EXISTS import_change(
            seq INTEGER PRIMARY KEY, batch BLOB NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS import_change_batch ON import_change(batch, kind);
    )sql");
}

void noteImported(Connection& connection, const RecordId& import,
                  const std::vector<Change>& changes)
{
    for (const Change& change : changes) {
        SQLite::Statement& insert =
            connection.statement("INSERT INTO import_change(batch, kind, body) VALUES(?, ?, ?)");
        bindId(insert, 1, import);
        insert.bind(2, toString(change.kind));
        insert.bind(3, boost::json::serialize(changeToJson(*connection.catalogue, change)));
        insert.exec();
    }
}

} // namespace caravan::store
