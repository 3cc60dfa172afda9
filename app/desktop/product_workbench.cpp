// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/product_workbench.h"

#include "core/product/product_reports.h"
#include "ui/admin/admin.h"
#include "ui/board/board.h"
#include "ui/charts/charts.h"
#include "ui/customers/customers.h"
#include "ui/forms/forms.h"
#include "ui/lists/lists.h"
#include "ui/news/news.h"
#include "ui/planning/calendar.h"
#include "ui/record_page/record_page.h"
#include "ui/selling/selling.h"
#include "ui/service/service.h"
#include "ui/start/start.h"
#include "ui/sync/sync.h"

namespace caravan::desktop {

ui::Workbench productWorkbench()
{
    ui::Workbench bench;
    ui::addLists(bench);
    ui::addRecordPage(bench);
    ui::addForms(bench);
    ui::addStart(bench);
    ui::addCalendar(bench);
    ui::addBoard(bench);
    ui::addCustomers(bench);
    ui::addSelling(bench);
    ui::addService(bench);
    ui::addCharts(bench);
    ui::addNews(bench);
    ui::addSync(bench);
    ui::addAdmin(bench);
    bench.add(productReportKinds());
    return bench;
}

} // namespace caravan::desktop
