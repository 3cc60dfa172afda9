// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/forms.h"

#include "ui/forms/form_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addForms(Workbench& bench)
{
    for (const char* key : {"create", "edit"}) {
        bench.add(PageKind{
            .key = key,
            .make = [](const PageSite& site, const Route& route) -> Page* {
                const Entity* entity = site.desk.catalogue().entity(route.entity);
                return entity ? new FormPage(site.desk, *entity, route) : nullptr;
            },
        });
    }
}

} // namespace caravan::ui
