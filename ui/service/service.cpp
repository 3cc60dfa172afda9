// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service.h"
#include "ui/service/dispatch.h"
#include "ui/service/stock.h"

#include "ui/models/desk.h"
#include "ui/models/viewpoint.h"
#include "ui/service/asset_labels.h"
#include "ui/service/day_page.h"
#include "ui/service/service_home.h"
#include "ui/service/service_text.h"
#include "ui/service/service_tools.h"
#include "ui/service/visit_panel.h"
#include "ui/service/visit_player.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kContractsMax = 200; ///< of one customer

bool isVisit(const Entity& entity)
{
    return entity.name == "visit";
}

bool isMachine(const Entity& entity)
{
    return entity.name == "asset";
}

std::vector<HeadFact> coverage(Desk& desk, const Record& machine)
{
    const Coverage coverage = readCoverage(desk.replica(), machine, todayOf(desk));
    return {HeadFact{{ServiceTools::tr("Covered today?"),
                      coverageText(coverage),
                      {},
                      coverageTone(coverage),
                      true}}};
}

/// The contract that a customer has today, the one that runs longest.
std::vector<HeadFact> contract(Desk& desk, const Record& customer)
{
    const Date today = todayOf(desk);
    const Entity& contracts = desk.catalogue().at("service_contract");
    const auto rows = desk.replica().select(
        {contracts.name,
         Filter::all(
             {Filter::where("account", Compare::equal, customer.id),
              Filter::where("starts", Compare::lessOrEqual, formatDate(today)),
              Filter::any({Filter::whereEmpty("ends"),
                           Filter::where("ends", Compare::greaterOrEqual, formatDate(today))})}),
         {},
         {}},
        0, kContractsMax);
    if (!rows) {
        desk.reportReadFailure(rows.error());
        return {};
    }
    if (rows->empty()) {
        return {};
    }
    const auto endOf = [](const Row& row) { // without an end it comes last of all
        const std::string& end = row.record.text("ends");
        return end.empty() ? std::string("9999-12-31") : end;
    };
    const Record& longest =
        std::max_element(rows->begin(), rows->end(), [&](const Row& one, const Row& other) {
            return endOf(one) < endOf(other);
        })->record;
    const QString end = toQString(longest.text("ends"));
    const QString name = recordTitle(longest);
    const QString text =
        end.isEmpty() ? name : ServiceTools::tr("%1, until %2", "contract, day").arg(name, end);
    return {HeadFact{{labelText(contracts.labels), text}, Route::record(longest.key())}};
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
    addServiceHome(bench);
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
    bench.add(RecordPanel{
        .key = "visit_report",
        .appliesTo = isVisit,
        .make = [](Desk& desk, const RecordKey& key) -> PanelView* {
            return new VisitPanel(desk, key);
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
    bench.add(
        RecordFact{.appliesTo = isMachine, .make = coverage, .readsFrom = {"service_contract"}});
    bench.add(RecordFact{
        .appliesTo = [](const Entity& entity) { return entity.serves == Serves::customers; },
        .make = contract,
        .readsFrom = {"service_contract"},
    });
    bench.add(ListAction{
        .part = ListAction::Part::output,
        .icon = QStringLiteral("tag"),
        .label = [] { return ServiceTools::tr("QR labels for this list"); },
        .appliesTo = [](const Desk&, const Entity& entity) { return isMachine(entity); },
        .run = writeLabels,
    });
}

} // namespace caravan::ui
