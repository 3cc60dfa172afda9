// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service.h"

#include "ui/service/day_page.h"
#include "ui/service/visit_player.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route dayRoute()
{
    return Route::of("day");
}

Route workRoute(const RecordId& visit)
{
    return {"work", "visit", visit};
}

void addService(Workbench& bench)
{
    bench.add(PageKind{
        .key = "day",
        .icon = QStringLiteral("clipboard-check"),
        .label = [] { return DayPage::tr("Visits of the day"); },
        .make = [](const PageSite& site, const Route&) -> Page* { return new DayPage(site.desk); },
    });
    bench.add(PageKind{
        .key = "work",
        .make = [](const PageSite& site, const Route& route) -> Page* {
            return new VisitPlayer(site.desk, route.id);
        },
    });
}

} // namespace caravan::ui
