// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/duplicates.h"

#include "ui/customers/duplicates_page.h"
#include "ui/customers/merge_dialog.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace caravan::ui {

namespace {

bool isFor(const Desk&, const Entity& entity)
{
    return DuplicatesPage::isFor(entity);
}

void mergeSelected(const ListSite& site)
{
    const std::vector<Record> records = site.selected();
    const bool mayMerge =
        records.size() == 2 &&
        std::all_of(records.begin(), records.end(), [&](const Record& record) {
            return site.desk.rights().mayUpdate(record) && site.desk.rights().mayRemove(record);
        });
    if (!mayMerge) {
        Q_EMIT site.page.messageRequested(records.size() == 2
                                              ? MergeDialog::tr("You cannot edit both records.")
                                              : MergeDialog::tr("Select the two records first."),
                                          false);
        return;
    }
    Page* page = &site.page;
    MergeDialog dialog(site.desk, records.front(), records.back(), page);
    QObject::connect(&dialog, &MergeDialog::merged, page, [page](const QString& message) {
        Q_EMIT page->messageRequested(message, true);
    });
    QObject::connect(&dialog, &MergeDialog::refused, page,
                     [page, entity = &site.entity](const Error& error) {
                         Q_EMIT page->messageRequested(errorText(error, entity), false);
                     });
    dialog.exec();
}

} // namespace

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
    bench.add(ListAction{
        .part = ListAction::Part::records,
        .icon = QStringLiteral("copy"),
        .label = [] { return DuplicatesPage::tr("Find duplicates"); },
        .appliesTo = isFor,
        .run =
            [](const ListSite& site) {
                Q_EMIT site.page.routeRequested(duplicatesRoute(site.entity.name));
            },
    });
    bench.add(ListAction{
        .part = ListAction::Part::records,
        .icon = QStringLiteral("git-merge"),
        .label = [] { return MergeDialog::tr("Merge the two selected"); },
        .appliesTo = isFor,
        .run = mergeSelected,
        .forSelected = 2,
    });
}

} // namespace caravan::ui
