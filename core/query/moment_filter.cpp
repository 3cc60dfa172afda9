// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/moment_filter.h"

namespace caravan {

bool hasHours(const Entity& entity)
{
    const Field* start = entity.field(entity.moments.start);
    return start != nullptr && start->type == FieldType::dateTime;
}

Filter happeningOn(const Entity& entity, const Days& days)
{
    const auto isBetween = [](const std::string& field, std::string from, std::string until) {
        return Filter::all({Filter::where(field, Compare::greaterOrEqual, std::move(from)),
                            Filter::where(field, Compare::less, std::move(until))});
    };
    const auto isDayOf = [&](const std::string& field) {
        return isBetween(field, formatDate(days.first), formatDate(addDays(days.last, 1)));
    };
    const std::string& start = entity.moments.start;
    const std::string& due = entity.moments.due;
    std::vector<Filter> parts;
    if (hasHours(entity)) {
        parts.push_back(isBetween(start, formatDateTime(days.begin), formatDateTime(days.end)));
    } else if (!start.empty()) {
        parts.push_back(isDayOf(start));
    }
    if (!due.empty()) {
        parts.push_back(start.empty() ? isDayOf(due)
                                      : Filter::all({Filter::whereEmpty(start), isDayOf(due)}));
    }
    return Filter::any(std::move(parts));
}

} // namespace caravan
