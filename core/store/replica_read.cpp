// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/record/moments.h"
#include "core/record/record_json.h"
#include "core/store/journal.h"
#include "core/store/layout.h"
#include "core/store/rows.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {

using namespace store;

std::optional<Row> Replica::find(const std::string& entity, const RecordId& id)
{
    const Entity* known = catalogue().entity(entity);
    return known != nullptr ? findRow(*m_connection, *known, id) : std::nullopt;
}

const std::string& Replica::title(const std::string& entity, const RecordId& id)
{
    constexpr std::size_t kTitlesMax = 50'000;
    auto& titles = m_connection->titles;
    const auto found = titles.find(id);
    if (found != titles.end()) {
        return found->second;
    }
    if (titles.size() >= kTitlesMax) {
        titles.clear();
    }
    const std::optional<Row> row = find(entity, id);
    return titles.emplace(id, row ? row->record.title() : std::string()).first->second;
}

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

std::vector<Row> Replica::related(const std::string& entity, const std::string& field,
                                  const RecordId& target, std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    const Field* by = of.field(field);
    check(by != nullptr, "related() by a field that the entity does not have");
    return related(of, *by, {by->target, target}, limit);
}

std::vector<Row> Replica::related(const Entity& of, const Field& by, const RecordKey& target,
                                  std::size_t limit)
{
    SQLite::Statement& select =
        m_connection->statement("SELECT " + recordColumns(of, "") + " FROM " + tableName(of) +
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
Replica::countReferring(const std::vector<std::pair<const Entity*, const Field*>>& by,
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
    SQLite::Statement& select = m_connection->statement(sql);
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

std::vector<Row> Replica::timeline(const std::string& entity, const RecordId& id, std::size_t limit)
{
    // What is shown is cut by the moment, which no index knows: all moments are read, which are
    // small, and then whole records only of those that stay.
    std::map<RecordKey, TimePoint> moments;
    for (const auto& [of, field] : catalogue().referrers(entity)) {
        if (of->inTimeline) {
            readMoments(*m_connection, *of, *field, {entity, id}, moments);
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
        if (std::optional<Row> row = find(key.entity, key.id)) {
            rows.push_back(std::move(*row));
        }
    }
    return rows;
}

namespace {

/// One row of "at, by, grp, before, after, id"; nothing when the group left the catalogue.
std::optional<HistoryEntry> readHistory(const Entity& of, SQLite::Statement& select)
{
    const Group* group = of.group(select.getColumn(2).getString());
    if (group == nullptr) {
        return std::nullopt;
    }
    const auto read = [&](int column) -> GroupValue {
        boost::json::error_code error;
        const auto parsed = boost::json::parse(select.getColumn(column).getString(), error);
        if (error) {
            throwDamaged("the history of a record cannot be read");
        }
        // Of before its fields were grouped as they are now: nothing that can be shown.
        Result<GroupValue> value = groupFromJson(of, *group, parsed);
        return value ? *value : GroupValue(group->fields.size());
    };
    HistoryEntry entry;
    entry.key = {of.name, RecordId(columnId(select.getColumn(5)))};
    entry.at = TimePoint(std::chrono::milliseconds(select.getColumn(0).getInt64()));
    entry.author = RecordId(columnId(select.getColumn(1)));
    entry.group = group->name;
    entry.before = read(3);
    entry.after = read(4);
    return entry;
}

} // namespace

std::vector<HistoryEntry> Replica::history(const std::string& entity, const RecordId& id,
                                           std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    // Since when groups have changes that the hub has not confirmed.
    std::map<std::string, TimePoint> unconfirmed;
    for (const Journal::Stored& op : Journal(*m_connection).ofRecord(of, id)) {
        for (const auto& [group, change] : op.change.set) {
            if (op.state != OpState::confirmed) {
                unconfirmed.emplace(group, op.change.at); // oldest first
            }
        }
    }
    const RecordId me = syncState().user;
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = m_connection->statement(
        "SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND id = ? "
        "ORDER BY seq DESC LIMIT ?");
    select.bind(1, entity);
    bindId(select, 2, id);
    select.bind(3, static_cast<std::int64_t>(limit));
    while (select.executeStep()) {
        if (auto entry = fromRow(select, [&] { return readHistory(of, select); })) {
            const auto since = unconfirmed.find(entry->group);
            entry->isLocal =
                since != unconfirmed.end() && entry->at >= since->second && entry->author == me;
            entries.push_back(std::move(*entry));
        }
    }
    select.tryReset();
    return entries;
}

std::vector<HistoryEntry> Replica::historySince(const std::string& entity, TimePoint since,
                                                const std::vector<std::string>& groups,
                                                const std::vector<RecordId>& ids)
{
    const Entity& of = catalogue().at(entity);
    const auto in = [](const char* column, std::size_t count) {
        std::string list = std::string(" AND ") + column + " IN (?";
        for (std::size_t i = 1; i < count; ++i) {
            list += ", ?";
        }
        return list + ")";
    };
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = m_connection->statement(
        std::string("SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND ") +
        // A few records are found by their ids, whatever the index of times promises.
        (ids.empty() ? "at >= ?" : "+at >= ?") + in("grp", groups.size()) +
        (ids.empty() ? std::string() : in("id", ids.size())) + " ORDER BY at, seq");
    select.bind(1, entity);
    select.bind(2, std::int64_t{since.time_since_epoch().count()});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        select.bind(static_cast<int>(i) + 3, groups[i]);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        bindId(select, static_cast<int>(groups.size() + i) + 3, ids[i]);
    }
    while (select.executeStep()) {
        if (auto entry = fromRow(select, [&] { return readHistory(of, select); })) {
            entries.push_back(std::move(*entry));
        }
    }
    select.tryReset();
    return entries;
}

} // namespace caravan
