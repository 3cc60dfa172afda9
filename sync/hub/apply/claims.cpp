// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/claims.h"

#include "core/base/strict_json.h"
#include "core/record/record_json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

/// What became of one group since a revision.
struct Past {
    GroupValue atSeen;
    std::vector<GroupValue> allSince; ///< every value that it had, newest first
    std::vector<GroupValue> ownSince; ///< what the author's replicas made of it, newest first
};

Past pastOf(const std::vector<HistoryRow>& history, const Record& record, const Group& group,
            Revision seen, const Lineage& lineage)
{
    Past past{record.groupValue(group), {}, {}};
    for (const HistoryRow& row : history) {
        if (row.rev <= seen) {
            break;
        }
        const Result<json::value> changed = parseJson(row.changed);
        const json::object* groups = changed ? changed->if_object() : nullptr;
        const json::value* one = groups != nullptr ? groups->if_contains(group.name) : nullptr;
        if (one == nullptr || !one->is_object()) {
            continue;
        }
        const auto side = [&](const char* name) -> std::optional<GroupValue> {
            const json::value* value = one->get_object().if_contains(name);
            Result<GroupValue> read = value != nullptr
                                          ? groupFromJson(*record.entity, group, *value)
                                          : Result<GroupValue>(Error{});
            return read ? std::optional(std::move(*read)) : std::nullopt;
        };
        if (std::optional<GroupValue> before = side("from")) {
            past.allSince.push_back(past.atSeen);
            past.atSeen = std::move(*before);
        }
        if (std::optional<GroupValue> after = side("to"); after && lineage.wrote(row.writer())) {
            past.ownSince.push_back(std::move(*after));
        }
    }
    return past;
}

} // namespace

Change provenClaims(Connection& connection, const StoredRecord& stored, const Change& change,
                    const Lineage& lineage)
{
    const Record& record = stored.state.record;
    std::optional<std::vector<HistoryRow>> history;
    Change proven = change;
    const auto isBeyond = [&](Revision seen) { return seen > record.rev; };
    if (isBeyond(proven.seen)) {
        proven.seen = 0;
    }
    for (auto& [name, claimed] : proven.set) {
        const Group& group = *record.entity->group(name);
        if (isBeyond(claimed.seen)) {
            claimed.seen = 0;
        }
        if (!claimed.from || group.policy == MergePolicy::counter ||
            group.policy == MergePolicy::set) {
            continue;
        }
        if (record.version(name) <= claimed.seen) {
            claimed.from = record.groupValue(group);
            continue;
        }
        if (!history) {
            history = historyOf(connection, stored.head.rid);
        }
        Past past = pastOf(*history, record, group, claimed.seen, lineage);
        if (past.ownSince.empty()) {
            claimed.from = std::move(past.atSeen);
        }
    }
    return proven;
}

Change withoutKnown(Connection& connection, const StoredRecord& stored, const Change& change)
{
    const std::vector<HistoryRow> history = historyOf(connection, stored.head.rid);
    Change fresh = change;
    std::erase_if(fresh.set, [&](const auto& entry) {
        const Group& group = *stored.state.record.entity->group(entry.first);
        const GroupChange& given = entry.second;
        const Past past = pastOf(history, stored.state.record, group, given.seen, Lineage{});
        return (given.seen == 0 && given.value == past.atSeen) ||
               std::find(past.allSince.begin(), past.allSince.end(), given.value) !=
                   past.allSince.end();
    });
    return fresh;
}

std::vector<GroupValue> placesOfAuthor(Connection& connection, const StoredRecord& stored,
                                       const Group& group, Revision seen, const Lineage& lineage)
{
    Past past =
        pastOf(historyOf(connection, stored.head.rid), stored.state.record, group, seen, lineage);
    past.ownSince.push_back(std::move(past.atSeen));
    return std::move(past.ownSince);
}

} // namespace caravan::hub
