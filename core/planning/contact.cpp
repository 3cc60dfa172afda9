// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/contact.h"

#include "core/base/check.h"
#include "core/query/phase_filter.h"
#include "core/record/moments.h"

#include <algorithm>

namespace caravan {
namespace {

std::vector<Value> contactKinds(const Entity& activities)
{
    std::vector<Value> kinds;
    if (const Field* kind = activities.kindField()) {
        for (const Choice& choice : kind->choices) {
            if (choice.isTouch) {
                kinds.emplace_back(choice.value);
            }
        }
    }
    return kinds;
}

Result<std::optional<Record>> firstOf(Replica& replica, const Query& query)
{
    Result<std::vector<Row>> rows = replica.select(query, 0, 1);
    if (!rows) {
        return rows.error();
    }
    return rows->empty() ? std::optional<Record>() : std::optional(std::move(rows->front().record));
}

/// The day of an activity's hour, or the one it is due on.
std::string dayOf(const Record& activity, const Viewpoint& here)
{
    const Moments& moments = activity.entity->moments;
    const auto start = parseDateTime(activity.text(moments.start));
    if (!start) {
        return activity.text(moments.due);
    }
    Date day = dateOf(*start);
    for (const int by : {1, 0, -1}) { // a zone is a day away at most
        const Date other(std::chrono::sys_days(dateOf(*start)) + std::chrono::days(by));
        if (here.midnight(other) <= *start) {
            day = other;
            break;
        }
    }
    return formatDate(day);
}

/// The later of an activity that was a contact and of work at the customer's place.
Result<std::optional<Record>> lastOf(Replica& replica, const RecordKey& about, TimePoint now)
{
    std::optional<Record> last;
    std::string at;
    for (const Entity& entity : replica.catalogue().entities()) {
        const bool isActivity = entity.serves == Serves::activities;
        const Moments& moments = entity.moments;
        const std::vector<Value> kinds = isActivity ? contactKinds(entity) : std::vector<Value>();
        if (moments.start.empty() || entity.phaseField() == nullptr ||
            entity.fieldAbout(about.entity) == nullptr ||
            (isActivity ? kinds.empty() : moments.place.empty())) {
            continue;
        }
        const FilterRule ofRecord = activitiesAbout(entity, about);
        std::vector<Filter> parts{
            Filter::whereIn(ofRecord.field, ofRecord.values), inPhases(entity, {Phase::done}),
            Filter::where(moments.start, Compare::lessOrEqual, formatDateTime(now))};
        if (isActivity) {
            parts.push_back(Filter::whereIn(entity.kindField()->name, kinds));
        }
        auto found = firstOf(
            replica, {entity.name, Filter::all(std::move(parts)), {{moments.start, true}}, {}});
        if (!found) {
            return found.error();
        }
        if (*found && (!last || (*found)->text(moments.start) > at)) {
            at = (*found)->text(moments.start);
            last = std::move(*found);
        }
    }
    return last;
}

} // namespace

ListView lateActivities(const Entity& activities, FilterRule which)
{
    const std::string& due = activities.moments.due;
    ListView view;
    view.rules = {std::move(which),
                  phaseRule(activities, {Phase::open, Phase::begun}),
                  {due, FilterRule::Kind::period, {std::string("past")}}};
    view.sort = {{due}};
    return view;
}

FilterRule activitiesAbout(const Entity& activities, const RecordKey& about)
{
    const Field* to = activities.fieldAbout(about.entity);
    check(to != nullptr, "activities about what they cannot be about");
    return {to->name, FilterRule::Kind::is, {referenceTo(*to, about)}};
}

Result<Contact> readContact(Replica& replica, const RecordKey& about, const Viewpoint& here,
                            TimePoint now)
{
    Contact contact;
    const Entity& activities = replica.catalogue().at(Serves::activities);
    if (activities.fieldAbout(about.entity) == nullptr) {
        return contact;
    }
    const FilterRule ofRecord = activitiesAbout(activities, about);
    const Moments& moments = activities.moments;
    const Filter ofIt = Filter::whereIn(ofRecord.field, ofRecord.values);
    const Filter open = inPhases(activities, {Phase::open, Phase::begun});
    auto last = lastOf(replica, about, now);
    if (!last) {
        return last.error();
    }
    contact.last = std::move(*last);
    const auto from = [&](const std::string& field, const std::string& first) {
        return firstOf(
            replica,
            {activities.name,
             Filter::all({ofIt, open, Filter::where(field, Compare::greaterOrEqual, first)}),
             {{field}},
             {}});
    };
    auto timed = from(moments.start, formatDateTime(here.midnight(here.today)));
    auto due = from(moments.due, formatDate(here.today));
    if (!timed || !due) {
        return timed ? due.error() : timed.error();
    }
    const bool isDueFirst = *due && (!*timed || dayOf(**due, here) < dayOf(**timed, here));
    contact.next = isDueFirst ? *due : *timed;
    const auto late =
        replica.count({activities.name,
                       filterOf(activities, lateActivities(activities, ofRecord), here),
                       {},
                       {}});
    if (!late) {
        return late.error();
    }
    contact.late = *late;
    return contact;
}

} // namespace caravan
