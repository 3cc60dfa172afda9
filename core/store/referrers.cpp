// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/referrers.h"

#include "core/record/moments.h"
#include "core/store/layout.h"
#include "core/store/rows.h"

#include <algorithm>
#include <map>

namespace caravan::store {

namespace {

/// As the column of @p field holds what refers to @p target.
void bindTarget(SQLite::Statement& statement, int index, const Field& field,
                const RecordKey& target)
{
    if (field.type == FieldType::link) {
        statement.bind(index, target.toString());
    } else {
        bindId(statement, index, target.id);
    }
}

} // namespace

std::vector<Row> related(Connection& connection, const Entity& of, const Field& by,
                         const RecordKey& target, std::size_t limit)
{
    SQLite::Statement& select =
        connection.statement("SELECT " + recordColumns(of, "") + " FROM " + tableName(of) +
                             " WHERE " + columnName(by) + " = ? ORDER BY id DESC LIMIT ?");
    bindTarget(select, 1, by, target);
    select.bind(2, static_cast<std::int64_t>(limit));
    std::vector<Row> rows;
    while (select.executeStep()) {
        rows.push_back(readRow(of, select));
    }
    select.tryReset();
    return rows;
}

std::vector<std::int64_t>
countReferring(Connection& connection,
               const std::vector<std::pair<const Entity*, const Field*>>& by,
               const RecordKey& target)
{
    std::vector<std::int64_t> counts;
    if (by.empty()) {
        return counts;
    }
    std::string sql;
    for (const auto& [of, field] : by) {
        sql += (sql.empty() ? "SELECT (SELECT count(*) FROM " : ", (SELECT count(*) FROM ") +
               tableName(*of) + " WHERE " + columnName(*field) +
               (field->type == FieldType::link ? " = ?2)" : " = ?1)");
    }
    SQLite::Statement& select = connection.statement(sql);
    bindId(select, 1, target.id);
    if (sql.find("?2") != std::string::npos) {
        select.bind(2, target.toString());
    }
    select.executeStep();
    for (std::size_t i = 0; i < by.size(); ++i) {
        counts.push_back(select.getColumn(static_cast<int>(i)).getInt64());
    }
    select.tryReset();
    return counts;
}

namespace {

/// When each record happened that refers to @p target by @p field.
void readMoments(Connection& connection, const Entity& of, const Field& field,
                 const RecordKey& target, std::map<RecordKey, TimePoint>& into)
{
    const auto column = [&](const std::string& name) {
        const Field* moment = of.field(name);
        return moment != nullptr ? columnName(*moment) : std::string("NULL");
    };
    SQLite::Statement& select = connection.statement(
        "SELECT id, " + column(of.moments.start) + ", " + column(of.moments.due) + " FROM " +
        tableName(of) + " WHERE " + columnName(field) + " = ?");
    bindTarget(select, 1, field, target);
    while (select.executeStep()) {
        const RecordId id(columnId(select.getColumn(0)));
        into.emplace(RecordKey{of.name, id}, happenedAt(select.getColumn(1).getString(),
                                                        select.getColumn(2).getString(), id));
    }
    select.tryReset();
}

} // namespace

std::vector<Row> timelineOf(Connection& connection, const RecordKey& target, std::size_t limit)
{
    // What is shown is cut by the moment, which no index knows: all moments are read, which are
    // small, and then whole records only of those that stay.
    std::map<RecordKey, TimePoint> moments;
    for (const auto& [of, field] : connection.catalogue->referrers(target.entity)) {
        if (of->inTimeline) {
            readMoments(connection, *of, *field, target, moments);
        }
    }
    std::vector<std::pair<TimePoint, RecordKey>> order;
    for (const auto& [key, at] : moments) {
        order.emplace_back(at, key);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    order.resize(std::min(order.size(), limit));
    std::vector<Row> rows;
    for (const auto& [at, key] : order) {
        if (std::optional<Row> row =
                findRow(connection, connection.catalogue->at(key.entity), key.id)) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

} // namespace caravan::store
