// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/news/news.h"

#include "ui/news/news_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addNews(Workbench& bench)
{
    bench.add(PageKind{
        .key = "news",
        .make = [](const PageSite& site, const Route&) -> Page* { return new NewsPage(site.desk); },
    });
}

} // namespace caravan::ui
