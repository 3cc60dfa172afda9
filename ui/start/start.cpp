// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/start.h"

#include "ui/start/first_steps.h"
#include "ui/start/start_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addStart(Workbench& bench)
{
    bench.add(PageKind{
        .key = "start",
        .icon = QStringLiteral("layout-dashboard"),
        .label = [] { return StartPage::tr("Home"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            auto* page = new StartPage(site.desk, site.bench);
            auto* steps = new FirstSteps(site.desk, site.port);
            page->addAbove(steps);
            QObject::connect(steps, &FirstSteps::routeRequested, page, &Page::routeRequested);
            QObject::connect(steps, &FirstSteps::messageRequested, page, &Page::messageRequested);
            return page;
        },
    });
}

} // namespace caravan::ui
