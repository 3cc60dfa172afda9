// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/import_log.h"

#include "core/store/connection.h"
#include "core/store/replica.h"

#include <boost/json.hpp>

namespace caravan {

using namespace store;

namespace {

constexpr int kBatchesKept = 100;

void bindTime(SQLite::Statement& statement, int index, TimePoint time)
{
    statement.bind(index, static_cast<std::int64_t>(time.time_since_epoch().count()));
}

} // namespace

ImportLog::ImportLog(Replica& replica) : m_connection(replica.m_connection.get()) {}

Result<RecordId> ImportLog::begin(const std::string& file, const std::string& entity)
{
    return guarded([&]() -> Result<RecordId> {
        Connection& c = *m_connection;
        WriteTransaction transaction(c);
        const RecordId id = RecordId(c.ids.version7(c.clock.now()));
        SQLite::Statement& insert =
            c.statement("INSERT INTO import_batch(id, at, file, entity) VALUES(?, ?, ?, ?)");
        bindId(insert, 1, id);
        bindTime(insert, 2, c.clock.now());
        insert.bind(3, file);
        insert.bind(4, entity);
        insert.exec();
        SQLite::Statement& drop =
            c.statement("DELETE FROM import_batch WHERE id NOT IN "
                        "(SELECT id FROM import_batch ORDER BY at DESC, id DESC LIMIT ?)");
        drop.bind(1, kBatchesKept);
        drop.exec();
        c.statement("DELETE FROM import_change WHERE batch NOT IN (SELECT id FROM import_batch)")
            .exec();
        transaction.commit();
        return id;
    });
}

std::vector<ImportBatch> ImportLog::batches()
{
    std::vector<ImportBatch> batches;
    SQLite::Statement& select = m_connection->statement(
        "SELECT b.id, b.at, b.file, b.entity, b.undone_at, "
        "(SELECT count(*) FROM import_change c WHERE c.batch = b.id AND c.kind = 'create'), "
        "(SELECT count(*) FROM import_change c WHERE c.batch = b.id AND c.kind <> 'create') "
        "FROM import_batch b ORDER BY b.at DESC, b.id DESC");
    while (select.executeStep()) {
        ImportBatch batch;
        batch.id = RecordId(columnId(select.getColumn(0)));
        batch.at = columnTime(select.getColumn(1));
        batch.file = select.getColumn(2).getString();
        batch.entity = select.getColumn(3).getString();
        if (!select.getColumn(4).isNull()) {
            batch.undoneAt = columnTime(select.getColumn(4));
        }
        batch.created = select.getColumn(5).getInt64();
        batch.updated = select.getColumn(6).getInt64();
        if (batch.created + batch.updated > 0) {
            batches.push_back(std::move(batch));
        }
    }
    select.tryReset();
    return batches;
}

std::vector<Change> ImportLog::changesOf(const RecordId& import)
{
    std::vector<Change> changes;
    SQLite::Statement& select =
        m_connection->statement("SELECT body FROM import_change WHERE batch = ? ORDER BY seq");
    bindId(select, 1, import);
    while (select.executeStep()) {
        boost::json::error_code error;
        const boost::json::value body = boost::json::parse(select.getColumn(0).getString(), error);
        if (error || !body.is_object()) {
            select.tryReset();
            throwDamaged("a change of an import cannot be read");
        }
        const auto change = changeFromJson(*m_connection->catalogue, body.get_object());
        if (change) { // a field that left the catalogue is not taken back any more
            changes.push_back(*change);
        }
    }
    select.tryReset();
    return changes;
}

Done ImportLog::markUndone(const RecordId& import, TimePoint at)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(*m_connection);
        SQLite::Statement& update =
            m_connection->statement("UPDATE import_batch SET undone_at = ? WHERE id = ?");
        bindTime(update, 1, at);
        bindId(update, 2, import);
        update.exec();
        transaction.commit();
        return done();
    });
}

} // namespace caravan
