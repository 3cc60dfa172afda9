// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/start.h"

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
            for (const HomeOpening& opening : site.bench.home().openings) {
                page->addAbove(opening.make(site, *page));
            }
            return page;
        },
    });
}

} // namespace caravan::ui
