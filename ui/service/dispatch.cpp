// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/dispatch.h"

#include "ui/service/dispatch_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addDispatch(Workbench& bench)
{
    bench.add(PageKind{
        .key = "dispatch",
        .icon = QStringLiteral("users-round"),
        .label = [] { return DispatchPage::tr("Dispatch"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new DispatchPage(site.desk);
        },
    });
}

} // namespace caravan::ui
