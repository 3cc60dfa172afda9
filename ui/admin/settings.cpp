// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/settings.h"

#include "ui/admin/settings_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addSettings(Workbench& bench)
{
    bench.add(PageKind{
        .key = "settings",
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new SettingsPage(site.desk, site.port, site.theme, site.languages, site.lock);
        },
    });
}

} // namespace caravan::ui
