// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/day_briefing.h"

#include "core/actions/reminders.h"
#include "core/planning/contact.h"
#include "core/planning/day_plan.h"
#include "core/store/failure.h"
#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/planning/calendar.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace caravan::ui {
namespace {

/// Sentences of this file.
class DayBriefing {
    Q_DECLARE_TR_FUNCTIONS(DayBriefing)

public:
    static BriefingReading make(Desk& desk)
    {
        return [viewpoint = viewpointOf(desk)](Replica& replica) {
            std::vector<BriefingSentence> said;
            addLate(replica, viewpoint, said);
            addStops(replica, viewpoint, said);
            return said;
        };
    }

private:
    /// As many as the list that it opens.
    static void addLate(Replica& replica, const Viewpoint& viewpoint,
                        std::vector<BriefingSentence>& said)
    {
        const Entity& activities = replica.catalogue().at(Serves::activities);
        const ListView view =
            lateActivities(activities, {activities.moments.owner, FilterRule::Kind::mine, {}});
        const Query late{activities.name, filterOf(activities, view, viewpoint), view.sort, {}};
        const std::int64_t count = orThrow(replica.count(late));
        const std::vector<Row> oldest = orThrow(replica.select(late, 0, 1));
        const auto due = oldest.empty()
                             ? std::nullopt
                             : parseDate(oldest.front().record.text(activities.moments.due));
        if (!due) {
            return;
        }
        const auto days = std::chrono::sys_days(viewpoint.today) - std::chrono::sys_days(*due);
        said.push_back(
            {tr("%Ln of your tasks are overdue, the oldest by %1", nullptr, static_cast<int>(count))
                 .arg(tr("%Ln day(s)", nullptr, static_cast<int>(days.count()))),
             ownLateRoute(replica.catalogue()), QStringLiteral("calendar-clock"), Tone::danger});
    }

    static void addStops(Replica& replica, const Viewpoint& viewpoint,
                         std::vector<BriefingSentence>& said)
    {
        const TimePoint midnight = viewpoint.midnight(viewpoint.today);
        const TimePoint tomorrow = viewpoint.midnight(addDays(viewpoint.today, 1));
        const auto stops =
            orThrow(readDayStops(replica, viewpoint.user, viewpoint.today, midnight, tomorrow));
        std::vector<RouteStop> route;
        for (const DayStop& stop : stops) {
            if (stop.start) {
                route.push_back({.position = stop.position});
            }
        }
        const std::chrono::milliseconds before(1);
        std::vector<Reminder> today =
            remindersIn(replica, viewpoint.user, midnight - before, tomorrow - before,
                        viewpoint.midnight, BegunWork::told);
        std::erase_if(today, [](const Reminder& one) { return one.isDay; });
        if (today.empty()) {
            return;
        }
        const int count = static_cast<int>(today.size());
        QString text = tr("%Ln appointment(s) today, the first at %1", nullptr, count)
                           .arg(toLocal(today.front().at).toString(QStringLiteral("HH:mm")));
        const auto first = std::find_if(stops.begin(), stops.end(), [&](const DayStop& stop) {
            return stop.record.key() == today.front().key;
        });
        if (first != stops.end() && !first->place.empty()) {
            text = tr("%1: %2", "when, customer").arg(text, toQString(first->place));
        }
        const auto km = static_cast<qint64>(std::llround(kmAlong(route, std::nullopt)));
        if (count > 1 && km > 0) {
            text = tr("%1 · %2 km between them", "appointments, kilometres")
                       .arg(text, integerText(km));
        }
        said.push_back({text, calendarRoute(), QStringLiteral("map-pin")});
    }
};

} // namespace

void addDayBriefing(Workbench& bench)
{
    bench.home().add(BriefingSource{.make = DayBriefing::make});
}

} // namespace caravan::ui
