// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica.h"

#include "core/record/record_json.h"
#include "core/store/journal.h"
#include "core/store/layout.h"
#include "core/store/rows.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan {

using namespace store;

namespace {

/// When a record of a time line happened: its first date of whatever kind, else its birth.
std::int64_t happenedAt(const Record& record)
{
    for (const Field& field : record.entity->fields) {
        const std::string& text = textOf(record.values[field.index]);
        if (text.empty()) {
            continue;
        }
        if (field.type == FieldType::dateTime) {
            if (const auto time = parseDateTime(text)) {
                return time->time_since_epoch().count();
            }
        } else if (field.type == FieldType::date) {
            if (const auto date = parseDate(text)) {
                return TimePoint(std::chrono::sys_days(*date)).time_since_epoch().count();
            }
        }
    }
    std::int64_t ms = 0;
    for (int i = 0; i < 6; ++i) {
        ms = ms * 256 + record.id.bytes[static_cast<std::size_t>(i)];
    }
    return ms;
}

} // namespace

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

std::vector<Row> Replica::related(const std::string& entity, const std::string& field,
                                  const RecordId& target, std::size_t limit)
{
    const Entity& of = catalogue().at(entity);
    const Field* by = of.field(field);
    check(by != nullptr, "related() by a field that the entity does not have");
    SQLite::Statement& select =
        m_connection->statement("SELECT " + recordColumns(of, "") + " FROM " + tableName(of) +
                                " WHERE " + columnName(*by) + " = ? ORDER BY id DESC LIMIT ?");
    bindId(select, 1, target);
    select.bind(2, static_cast<std::int64_t>(limit));
    std::vector<Row> rows;
    while (select.executeStep()) {
        rows.push_back(readRow(of, select));
    }
    select.tryReset();
    return rows;
}

std::vector<Row> Replica::timeline(const std::string& entity, const RecordId& id, std::size_t limit)
{
    std::map<RecordKey, Row> unique;
    for (const auto& [of, field] : catalogue().referrers(entity)) {
        if (of->inTimeline) {
            for (Row& row : related(of->name, field->name, id, limit)) {
                unique.emplace(row.record.key(), std::move(row));
            }
        }
    }
    std::vector<std::pair<std::int64_t, Row*>> order;
    for (auto& [key, row] : unique) {
        order.emplace_back(happenedAt(row.record), &row);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Row> rows;
    for (const auto& [at, row] : order) {
        if (rows.size() == limit) {
            break;
        }
        rows.push_back(std::move(*row));
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
        if (std::optional<HistoryEntry> entry = readHistory(of, select)) {
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
                                                const std::vector<std::string>& groups)
{
    const Entity& of = catalogue().at(entity);
    std::string marks;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        marks += i == 0 ? "?" : ", ?";
    }
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = m_connection->statement(
        "SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND at >= ? "
        "AND grp IN (" +
        marks + ") ORDER BY at, seq");
    select.bind(1, entity);
    select.bind(2, std::int64_t{since.time_since_epoch().count()});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        select.bind(static_cast<int>(i) + 3, groups[i]);
    }
    while (select.executeStep()) {
        if (std::optional<HistoryEntry> entry = readHistory(of, select)) {
            entries.push_back(std::move(*entry));
        }
    }
    select.tryReset();
    return entries;
}

} // namespace caravan
