// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service.h"
#include "ui/service/dispatch.h"
#include "ui/service/stock.h"

#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/service/asset_labels.h"
#include "ui/service/day_page.h"
#include "ui/service/service_text.h"
#include "ui/service/service_tools.h"
#include "ui/service/visit_player.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

namespace {

bool isVisit(const Entity& entity)
{
    return entity.name == "visit";
}

bool isMachine(const Entity& entity)
{
    return entity.name == "asset";
}

Fact coverage(Desk& desk, const Record& machine)
{
    const Coverage coverage = readCoverage(desk.replica(), machine, todayOf(desk));
    return {ServiceTools::tr("Covered today?"),
            coverageText(coverage),
            {},
            coverageTone(coverage),
            true};
}

void writeLabels(const ListSite& site)
{
    const auto rows =
        site.desk.replica().select(site.shown, 0, static_cast<std::int64_t>(kLabelsMax) + 1);
    if (!rows) {
        site.desk.reportReadFailure(rows.error());
        return;
    }
    const QString message =
        saveAssetLabels(site.desk.replica(), *rows, site.page.title(), &site.page);
    if (!message.isEmpty()) {
        Q_EMIT site.page.messageRequested(message, false);
    }
}

} // namespace

Route workRoute(const RecordId& visit)
{
    return {"work", "visit", visit};
}

void addService(Workbench& bench)
{
    addDispatch(bench);
    addStock(bench);
    bench.add(PageKind{
        .key = "day",
        .icon = QStringLiteral("clipboard-check"),
        .label = [] { return DayPage::tr("Visits of the day"); },
        .make = [](const PageSite& site, const Route&) -> Page* { return new DayPage(site.desk); },
    });
    bench.add(PageKind{
        .key = "work",
        .make = [](const PageSite& site, const Route& route) -> Page* {
            return new VisitPlayer(site.desk, route.id);
        },
    });
    bench.add(RecordAction{
        .appliesTo = isVisit,
        .make = [](Desk& desk) -> RecordTools* {
            return new ServiceTools(desk, ServiceTools::For::visit);
        },
    });
    bench.add(RecordAction{
        .appliesTo = isMachine,
        .make = [](Desk& desk) -> RecordTools* {
            return new ServiceTools(desk, ServiceTools::For::machine);
        },
    });
    bench.add(RecordFact{.appliesTo = isMachine, .make = coverage});
    bench.add(ListAction{
        .part = ListAction::Part::output,
        .icon = QStringLiteral("tag"),
        .label = [] { return ServiceTools::tr("QR labels for this list"); },
        .appliesTo = [](const Desk&, const Entity& entity) { return isMachine(entity); },
        .run = writeLabels,
    });
}

} // namespace caravan::ui
