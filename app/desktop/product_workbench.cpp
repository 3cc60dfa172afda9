// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"

#include "ui/admin/admin.h"
#include "ui/board/board.h"
#include "ui/calendar/calendar.h"
#include "ui/charts/charts.h"
#include "ui/customers/customers.h"
#include "ui/dispatch/dispatch.h"
#include "ui/duplicates/duplicates.h"
#include "ui/forms/forms.h"
#include "ui/imports/card_import.h"
#include "ui/leads/leads.h"
#include "ui/lists/lists.h"
#include "ui/news/news.h"
#include "ui/offers/offers.h"
#include "ui/record_page/record_page.h"
#include "ui/relations/relations.h"
#include "ui/review/review.h"
#include "ui/service/service.h"
#include "ui/settings/settings.h"
#include "ui/start/start.h"
#include "ui/stock/stock.h"
#include "ui/sync/sync.h"

namespace caravan::desktop {

ui::Workbench productWorkbench()
{
    ui::Workbench bench;
    ui::addLists(bench);
    ui::addRecordPage(bench);
    ui::addForms(bench);
    ui::addCardImport(bench);
    ui::addStart(bench);
    ui::addCalendar(bench);
    ui::addBoard(bench);
    ui::addCustomers(bench);
    ui::addLeads(bench);
    ui::addOffers(bench);
    ui::addRelations(bench);
    ui::addService(bench);
    ui::addDispatch(bench);
    ui::addStock(bench);
    ui::addDuplicates(bench);
    ui::addCharts(bench);
    ui::addReview(bench);
    ui::addNews(bench);
    ui::addSync(bench);
    ui::addAdmin(bench);
    ui::addSettings(bench);
    return bench;
}

} // namespace caravan::desktop
