// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/charts.h"

#include "ui/charts/report_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route reportsRoute()
{
    return Route::of("reports");
}

void addCharts(Workbench& bench)
{
    bench.add(PageKind{
        .key = "reports",
        .icon = QStringLiteral("gauge"),
        .label = [] { return ReportPage::tr("Reports"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new ReportPage(site.desk, site.bench.reportsOf(site.desk.catalogue()),
                                  site.bench.division());
        },
    });
}

} // namespace caravan::ui
