// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar.h"

#include "core/planning/contact.h"
#include "ui/planning/calendar_page.h"
#include "ui/planning/contact_facts.h"
#include "ui/planning/day_briefing.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route calendarRoute()
{
    return Route::of("calendar");
}

Route ownLateRoute(const Catalogue& catalogue)
{
    const Entity& activities = catalogue.at(Serves::activities);
    Route route = Route::list(activities.name);
    route.preset["view"] =
        toJson(lateActivities(activities, {activities.moments.owner, FilterRule::Kind::mine, {}}));
    return route;
}

void addCalendar(Workbench& bench)
{
    addDayBriefing(bench);
    addContactFacts(bench);
    bench.home().work = {.day = calendarRoute, .late = ownLateRoute};
    bench.add(PageKind{
        .key = "calendar",
        .icon = QStringLiteral("calendar"),
        .label = [] { return CalendarPage::tr("Calendar"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new CalendarPage(site.desk);
        },
    });
}

} // namespace caravan::ui
