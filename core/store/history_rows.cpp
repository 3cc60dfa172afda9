// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/history_rows.h"

#include "core/record/record_json.h"
#include "core/store/journal.h"
#include "core/store/sync_state_rows.h"

#include <boost/json.hpp>

#include <map>
#include <optional>

namespace caravan::store {

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

std::vector<HistoryEntry> historyOf(Connection& connection, const Entity& of, const RecordId& id,
                                    std::size_t limit)
{
    // Since when groups have changes that the hub has not confirmed.
    std::map<std::string, TimePoint> unconfirmed;
    for (const Journal::Stored& op : Journal(connection).ofRecord(of, id)) {
        for (const auto& [group, change] : op.change.set) {
            if (op.state != OpState::confirmed) {
                unconfirmed.emplace(group, op.change.at); // oldest first
            }
        }
    }
    const RecordId me = readUser(connection);
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = connection.statement(
        "SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND id = ? "
        "ORDER BY seq DESC LIMIT ?");
    select.bind(1, of.name);
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

std::vector<HistoryEntry> historySince(Connection& connection, const Entity& of, TimePoint since,
                                       const std::vector<std::string>& groups,
                                       const std::vector<RecordId>& ids)
{
    const auto in = [](const char* column, std::size_t count) {
        std::string list = std::string(" AND ") + column + " IN (?";
        for (std::size_t i = 1; i < count; ++i) {
            list += ", ?";
        }
        return list + ")";
    };
    std::vector<HistoryEntry> entries;
    SQLite::Statement& select = connection.statement(
        std::string("SELECT at, by, grp, before, after, id FROM history WHERE entity = ? AND ") +
        // A few records are found by their ids, whatever the index of times promises.
        (ids.empty() ? "at >= ?" : "+at >= ?") + in("grp", groups.size()) +
        (ids.empty() ? std::string() : in("id", ids.size())) + " ORDER BY at, seq");
    select.bind(1, of.name);
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

} // namespace caravan::store
