// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/duplicates/duplicates.h"

#include "ui/duplicates/duplicates_page.h"
#include "ui/models/desk.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route duplicatesRoute(std::string entity)
{
    return {"duplicates", std::move(entity)};
}

void addDuplicates(Workbench& bench)
{
    bench.add(PageKind{
        .key = "duplicates",
        .make = [](const PageSite& site, const Route& route) -> Page* {
            const Entity* entity = site.desk.catalogue().entity(route.entity);
            return entity ? new DuplicatesPage(site.desk, *entity) : nullptr;
        },
    });
}

} // namespace caravan::ui
