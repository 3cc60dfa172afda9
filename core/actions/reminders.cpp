// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/reminders.h"

#include "core/query/moment_filter.h"
#include "core/query/phase_filter.h"
#include "core/store/failure.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kRemindersMax = 50;

Filter isOpenAndMine(const Entity& entity, const RecordId& user, BegunWork begun)
{
    const std::vector<Phase> phases = begun == BegunWork::told
                                          ? std::vector<Phase>{Phase::open, Phase::begun}
                                          : std::vector<Phase>{Phase::open};
    return Filter::all(
        {Filter::where(entity.moments.owner, Compare::equal, user), inPhases(entity, phases)});
}

std::vector<Row> rowsBetween(Replica& replica, const Entity& entity, const Field& field,
                             const Filter& filter, const std::string& first,
                             const std::string& last)
{
    return orThrow(replica.select(
        {entity.name,
         Filter::all({filter, Filter::where(field.name, Compare::greaterOrEqual, Value(first)),
                      Filter::where(field.name, Compare::lessOrEqual, Value(last))}),
         {{field.name}},
         {}},
        0, kRemindersMax));
}

} // namespace

std::vector<Reminder> remindersIn(Replica& replica, const RecordId& user, TimePoint after,
                                  TimePoint until, const std::function<TimePoint(Date)>& dayBegins,
                                  BegunWork begun)
{
    std::vector<Reminder> reminders;
    for (const Entity& entity : replica.catalogue().entities()) {
        const Moments& moments = entity.moments;
        if (moments.owner.empty() || user.isNil()) {
            continue;
        }
        const Filter filter = isOpenAndMine(entity, user, begun);
        const Field* start = entity.field(moments.start);
        if (hasHours(entity)) {
            for (const Row& row : rowsBetween(replica, entity, *start, filter,
                                              formatDateTime(after), formatDateTime(until))) {
                const auto at = parseDateTime(row.record.text(start->name));
                if (at && *at > after && *at <= until) {
                    reminders.push_back({row.record.key(), row.record.title(), *at, false});
                }
            }
        }
        // A beginning counts before the day on which something is due.
        for (const Field* field : {start, entity.field(moments.due)}) {
            if (field == nullptr || field->type != FieldType::date) {
                continue;
            }
            // A day's hour may lie a day apart from its name where the sun rises elsewhere.
            for (const Row& row : rowsBetween(replica, entity, *field, filter,
                                              formatDate(addDays(dateOf(after), -1)),
                                              formatDate(addDays(dateOf(until), 1)))) {
                const auto day = parseDate(row.record.text(field->name));
                const TimePoint at = day ? dayBegins(*day) : TimePoint{};
                const bool hasStart =
                    field != start && start != nullptr && !row.record.text(start->name).empty();
                if (day && at > after && at <= until && !hasStart) {
                    reminders.push_back({row.record.key(), row.record.title(), at, true});
                }
            }
        }
    }
    std::sort(reminders.begin(), reminders.end(), [](const Reminder& a, const Reminder& b) {
        return std::tie(a.at, a.key) < std::tie(b.at, b.key);
    });
    return reminders;
}

} // namespace caravan
