// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/admin.h"
#include "ui/admin/settings.h"

#include "ui/admin/bulletin_card.h"
#include "ui/admin/company_page.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/filled_fields.h"
#include "ui/admin/first_steps.h"
#include "ui/admin/schema_page.h"
#include "ui/page/page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

Route schemaRoute()
{
    return Route::of("schema");
}

void addAdmin(Workbench& bench)
{
    addSettings(bench);
    bench.home().add(
        HomePart{.key = "bulletins", .make = [](Desk& desk, const Workbench&) -> HomeCard* {
                     return new BulletinCard(desk);
                 }});
    bench.home().add(HomeOpening{.make = [](const PageSite& site, Page& home) -> QWidget* {
        auto* steps = new FirstSteps(site.desk, site.port);
        QObject::connect(steps, &FirstSteps::routeRequested, &home, &Page::routeRequested);
        QObject::connect(steps, &FirstSteps::messageRequested, &home, &Page::messageRequested);
        return steps;
    }});
    bench.add(PageKind{
        .key = "company_data",
        .icon = QStringLiteral("building-2"),
        .label = [] { return CompanyPage::tr("Company data"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new CompanyPage(site.desk);
        },
    });
    bench.add(AdoptionTask{
        .run =
            [](Desk& desk, QWidget* window) {
                return mayChangeSchema(desk) ? fillWaitingFields(desk, window)
                                             : AdoptionTask::Told();
            },
    });
    bench.add(PageKind{
        .key = "schema",
        .icon = QStringLiteral("list-plus"),
        .label = [] { return SchemaPage::tr("Fields and entities"); },
        .mayOpen = mayChangeSchema,
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new SchemaPage(site.desk);
        },
    });
}

Route companyDataRoute()
{
    return Route::of("company_data");
}

} // namespace caravan::ui
