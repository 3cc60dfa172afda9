// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/offers/offers.h"

#include "ui/offers/approvals_page.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addOffers(Workbench& bench)
{
    bench.add(PageKind{
        .key = "approvals",
        .icon = QStringLiteral("circle-check"),
        .label = [] { return ApprovalsPage::tr("Approvals"); },
        .make = [](const PageSite& site, const Route&) -> Page* {
            return new ApprovalsPage(site.desk);
        },
        .waiting = ApprovalsPage::waitingFor,
        .waitingOn = {"quote_approval", "user"},
    });
}

} // namespace caravan::ui
