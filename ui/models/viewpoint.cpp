// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/viewpoint.h"

#include "ui/models/desk.h"
#include "ui/text/format.h"

namespace caravan::ui {

Date localDay(TimePoint time)
{
    const QDate day = toLocal(time).date();
    return Date(std::chrono::year(day.year()),
                std::chrono::month(static_cast<unsigned>(day.month())),
                std::chrono::day(static_cast<unsigned>(day.day())));
}

Date todayOf(const Desk& desk)
{
    return localDay(desk.now());
}

Viewpoint viewpointOf(Desk& desk)
{
    return {todayOf(desk), desk.user(), [](Date day) {
                const QDate date(int(day.year()), static_cast<int>(unsigned(day.month())),
                                 static_cast<int>(unsigned(day.day())));
                return fromLocal(date.startOfDay());
            }};
}

} // namespace caravan::ui
