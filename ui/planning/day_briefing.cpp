// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/day_briefing.h"

#include "core/actions/reminders.h"
#include "core/planning/day_plan.h"
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

constexpr int kLateDays = 3650;

/// Sentences of this file.
class DayBriefing {
    Q_DECLARE_TR_FUNCTIONS(DayBriefing)

public:
    static std::vector<BriefingSentence> make(Desk& desk)
    {
        std::vector<BriefingSentence> said;
        addLate(desk, said);
        addStops(desk, said);
        return said;
    }

private:
    static void addLate(Desk& desk, std::vector<BriefingSentence>& said)
    {
        const Viewpoint viewpoint = viewpointOf(desk);
        const TimePoint before = viewpoint.midnight(viewpoint.today) - std::chrono::milliseconds(1);
        const std::vector<Reminder> late =
            remindersIn(desk.replica(), viewpoint.user, before - std::chrono::hours(24 * kLateDays),
                        before, viewpoint.midnight);
        if (late.empty()) {
            return;
        }
        const auto days = std::chrono::sys_days(viewpoint.today) -
                          std::chrono::sys_days(localDay(late.front().at));
        said.push_back({tr("%Ln of your tasks are overdue, the oldest by %1", nullptr,
                           static_cast<int>(late.size()))
                            .arg(tr("%Ln day(s)", nullptr, static_cast<int>(days.count()))),
                        ownLateRoute(desk.catalogue()), QStringLiteral("calendar-clock"),
                        Tone::danger});
    }

    static void addStops(Desk& desk, std::vector<BriefingSentence>& said)
    {
        const Viewpoint viewpoint = viewpointOf(desk);
        const auto stops = readDayStops(desk.replica(), viewpoint.user, viewpoint.today,
                                        viewpoint.midnight(viewpoint.today),
                                        viewpoint.midnight(addDays(viewpoint.today, 1)));
        if (!stops) {
            desk.reportReadFailure(stops.error());
            return;
        }
        std::vector<RouteStop> route;
        for (const DayStop& stop : *stops) {
            if (stop.start) {
                route.push_back({.position = stop.position});
            }
        }
        const TimePoint begin = viewpoint.midnight(viewpoint.today) - std::chrono::milliseconds(1);
        const TimePoint end =
            viewpoint.midnight(addDays(viewpoint.today, 1)) - std::chrono::milliseconds(1);
        std::vector<Reminder> today = remindersIn(desk.replica(), viewpoint.user, begin, end,
                                                  viewpoint.midnight, BegunWork::told);
        std::erase_if(today, [](const Reminder& one) { return one.isDay; });
        if (today.empty()) {
            return;
        }
        const int count = static_cast<int>(today.size());
        QString text = tr("%Ln appointment(s) today, the first at %1", nullptr, count)
                           .arg(toLocal(today.front().at).toString(QStringLiteral("HH:mm")));
        const auto first = std::find_if(stops->begin(), stops->end(), [&](const DayStop& stop) {
            return stop.record.key() == today.front().key;
        });
        if (first != stops->end() && !first->place.empty()) {
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
    bench.add(BriefingSource{.make = DayBriefing::make});
}

} // namespace caravan::ui
