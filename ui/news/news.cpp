// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/news/news.h"

#include "ui/models/desk.h"
#include "ui/news/news_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addNews(Workbench& bench)
{
    bench.home().add(BriefingSource{.make = [](Desk& desk) -> BriefingReading {
        return [count = static_cast<int>(desk.unreadCount())](Replica&) {
            std::vector<BriefingSentence> said;
            if (count > 0) {
                said.push_back(
                    {NewsPage::tr("%Ln record(s) changed since you last looked", nullptr, count),
                     Route::of("news"), QStringLiteral("bell")});
            }
            return said;
        };
    }});
    bench.add(PageKind{
        .key = "news",
        .make = [](const PageSite& site, const Route&) -> Page* { return new NewsPage(site.desk); },
    });
}

} // namespace caravan::ui
