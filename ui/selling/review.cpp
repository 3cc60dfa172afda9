// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/review.h"

#include "ui/selling/review_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addReview(Workbench& bench)
{
    bench.add(PageKind{
        .key = "review",
        .icon = QStringLiteral("history"),
        .label = [] { return ReviewPage::tr("Review"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new ReviewPage(site.desk,
                                  site.bench.reportsOf(site.desk.catalogue()).find("bridge"));
        },
    });
}

} // namespace caravan::ui
