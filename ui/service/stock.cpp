// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/stock.h"

#include "ui/service/stock_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route partsRoute()
{
    return Route::of("parts");
}

void addStock(Workbench& bench)
{
    bench.add(PageKind{
        .key = "parts",
        .icon = QStringLiteral("warehouse"),
        .label = [] { return StockPage::tr("Parts and tools"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new StockPage(site.desk);
        },
    });
}

} // namespace caravan::ui
