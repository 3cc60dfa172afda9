// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/rules/reminders.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kRemindersMax = 50;

/// States before the work has begun: later ones need no reminding.
struct Work {
    const char* entity;
    std::vector<const char*> open;
};
const std::vector<Work>& works()
{
    static const std::vector<Work> kWorks{{"activity", {"open"}},
                                          {"visit", {"requested", "planned", "accepted"}}};
    return kWorks;
}

Filter isOpenAndMine(const Entity& entity, const Work& work, const RecordId& user)
{
    Filter state;
    state.kind = Filter::Kind::condition;
    state.field = entity.status->field;
    state.compare = Compare::in;
    for (const char* word : work.open) {
        state.values.emplace_back(std::string(word));
    }
    return Filter::all({Filter::where(entity.scope.owner, Compare::equal, user), state});
}

std::vector<Row> rowsBetween(Replica& replica, const Entity& entity, const Field& field,
                             const Filter& filter, const std::string& first,
                             const std::string& last)
{
    const auto rows = replica.select(
        {entity.name,
         Filter::all({filter, Filter::where(field.name, Compare::greaterOrEqual, Value(first)),
                      Filter::where(field.name, Compare::lessOrEqual, Value(last))}),
         {{field.name}},
         {}},
        0, kRemindersMax);
    return rows ? *rows : std::vector<Row>{};
}

} // namespace

std::vector<Reminder> remindersIn(Replica& replica, const RecordId& user, TimePoint after,
                                  TimePoint until, const std::function<TimePoint(Date)>& dayBegins)
{
    std::vector<Reminder> reminders;
    for (const Work& work : works()) {
        const Entity* entity = replica.catalogue().entity(work.entity);
        if (entity == nullptr || !entity->status || user.isNil()) {
            continue;
        }
        const Filter filter = isOpenAndMine(*entity, work, user);
        if (const Field* start = entity->field("start")) {
            for (const Row& row : rowsBetween(replica, *entity, *start, filter,
                                              formatDateTime(after), formatDateTime(until))) {
                const auto at = parseDateTime(row.record.text(start->name));
                if (at && *at > after && *at <= until) {
                    reminders.push_back({row.record.key(), row.record.title(), *at, false});
                }
            }
        }
        const Field* due = entity->field("due");
        if (due == nullptr) {
            continue;
        }
        // A day's hour may lie a day apart from its name where the sun rises elsewhere.
        for (const Row& row :
             rowsBetween(replica, *entity, *due, filter, formatDate(addDays(dateOf(after), -1)),
                         formatDate(addDays(dateOf(until), 1)))) {
            const auto day = parseDate(row.record.text(due->name));
            const TimePoint at = day ? dayBegins(*day) : TimePoint{};
            if (day && at > after && at <= until && row.record.text("start").empty()) {
                reminders.push_back({row.record.key(), row.record.title(), at, true});
            }
        }
    }
    std::sort(reminders.begin(), reminders.end(), [](const Reminder& a, const Reminder& b) {
        return std::tie(a.at, a.key) < std::tie(b.at, b.key);
    });
    return reminders;
}

} // namespace caravan
