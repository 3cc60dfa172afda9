// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync.h"

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
}

} // namespace caravan::ui
