// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/news_rows.h"

#include "core/store/rows.h"
#include "core/store/sync_state_rows.h"

#include <algorithm>

namespace caravan::store {
namespace {

constexpr std::chrono::hours kKept{60 * 24};
constexpr int kStepsToCustomer = 2; ///< a line of a deal of an account

void bindTime(SQLite::Statement& statement, int index, TimePoint time)
{
    statement.bind(index, static_cast<std::int64_t>(time.time_since_epoch().count()));
}

/// The record of @p customers that a record is about.
RecordId customerOf(Connection& c, const Entity& customers, const Record& record, int steps)
{
    if (record.entity->name == customers.name) {
        return record.id;
    }
    std::vector<RecordKey> targets;
    for (const Field& field : record.entity->fields) {
        if (const auto target = targetOf(field, record.values[field.index])) {
            if (target->entity == customers.name) {
                return target->id;
            }
            targets.push_back(*target);
        }
    }
    for (const RecordKey& key : targets) {
        const Entity* target = c.catalogue->entity(key.entity);
        if (steps == 0 || target == nullptr || target->role != EntityRole::work) {
            continue;
        }
        const std::optional<Row> above = findRow(c, *target, key.id);
        const RecordId id = above ? customerOf(c, customers, above->record, steps - 1) : RecordId{};
        if (!id.isNil()) {
            return id;
        }
    }
    return {};
}

} // namespace

void createNewsTable(Connection& connection)
{
    connection.db.exec(R"sql(
        -- what others changed and this person has not looked at
        CREATE TABLE IF NOT EXISTS news(
            entity TEXT NOT NULL, id BLOB NOT NULL, kind INTEGER NOT NULL, title TEXT NOT NULL,
            account BLOB, by BLOB, at INTEGER NOT NULL, arrived INTEGER NOT NULL,
            history_from INTEGER NOT NULL, PRIMARY KEY(entity, id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS news_arrived ON news(arrived);
    )sql");
}

bool isNewsworthy(const Connection& connection, const Entity& entity)
{
    const auto isPlace = [&](const Field& field) {
        const Entity* target = connection.catalogue->entity(field.target);
        return field.type == FieldType::link ||
               (target != nullptr && target->role == EntityRole::work);
    };
    return entity.role == EntityRole::work ||
           std::any_of(entity.fields.begin(), entity.fields.end(), isPlace);
}

std::int64_t historyMark(Connection& connection)
{
    SQLite::Statement& select = connection.statement("SELECT max(seq) FROM history");
    select.executeStep();
    const std::int64_t mark = select.getColumn(0).getInt64();
    select.tryReset();
    return mark;
}

void noteNews(Connection& connection, const Record& record, NewsEntry::Kind kind,
              std::int64_t historyFrom)
{
    if (!isNewsworthy(connection, *record.entity) ||
        (!record.changedBy.isNil() && kind != NewsEntry::Kind::gone &&
         record.changedBy == readUser(connection))) {
        return;
    }
    const Entity* customers = connection.catalogue->serving(Serves::customers);
    const RecordId account = customers != nullptr
                                 ? customerOf(connection, *customers, record, kStepsToCustomer)
                                 : RecordId{};
    SQLite::Statement& insert = connection.statement(
        "INSERT INTO news(entity, id, kind, title, account, by, at, arrived, history_from) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(entity, id) DO UPDATE SET "
        "kind = CASE WHEN excluded.kind = 1 AND kind = 0 THEN 0 ELSE excluded.kind END, "
        "title = excluded.title, account = excluded.account, by = excluded.by, at = excluded.at, "
        "arrived = excluded.arrived");
    insert.bind(1, record.entity->name);
    bindId(insert, 2, record.id);
    insert.bind(3, static_cast<int>(kind));
    insert.bind(4, record.title());
    account.isNil() ? insert.bind(5) : bindId(insert, 5, account);
    record.changedBy.isNil() ? insert.bind(6) : bindId(insert, 6, record.changedBy);
    bindTime(insert, 7, record.changedAt);
    bindTime(insert, 8, connection.clock.now());
    insert.bind(9, historyFrom);
    insert.exec();
}

void dropOldNews(Connection& connection)
{
    SQLite::Statement& erase = connection.statement("DELETE FROM news WHERE arrived < ?");
    bindTime(erase, 1, connection.clock.now() - kKept);
    erase.exec();
}

} // namespace caravan::store
