// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync.h"

#include "ui/sync/safety_page.h"
#include "ui/sync/sync_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addSync(Workbench& bench)
{
    bench.add(PageKind{
        .key = "sync",
        .label = [] { return SyncPage::tr("Synchronisation"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new SyncPage(site.desk, site.port);
        },
    });
    bench.add(PageKind{
        .key = safetyRoute().key,
        .icon = QStringLiteral("shield-check"),
        .label = [] { return SafetyPage::tr("Is everything safe?"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new SafetyPage(site.desk, site.port);
        },
    });
}

Route safetyRoute()
{
    return Route::of("safety");
}

} // namespace caravan::ui
