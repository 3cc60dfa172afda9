// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/lists.h"

#include "ui/lists/list_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addLists(Workbench& bench)
{
    bench.add(PageKind{
        .key = "list",
        .make = [](const PageSite& site, const Route& route) -> Page* {
            const Entity* entity = site.desk.catalogue().entity(route.entity);
            return entity ? new ListPage(site.desk, site.bench, *entity) : nullptr;
        },
    });
}

} // namespace caravan::ui
