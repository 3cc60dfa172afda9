// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/service_home.h"

#include "core/query/list_view.h"
#include "core/service/dispatch.h"
#include "core/store/failure.h"
#include "ui/models/viewpoint.h"
#include "ui/service/route_card.h"
#include "ui/service/stock.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

namespace caravan::ui {
namespace {

/// Sentences of this file.
class ServiceBriefing {
    Q_DECLARE_TR_FUNCTIONS(ServiceBriefing)

public:
    static BriefingReading make(Desk& desk)
    {
        return [viewpoint = viewpointOf(desk), now = desk.now()](Replica& replica) {
            std::vector<BriefingSentence> said;
            addMissing(replica, viewpoint, now, said);
            addUnsigned(replica, viewpoint, said);
            return said;
        };
    }

private:
    static void addMissing(Replica& replica, const Viewpoint& viewpoint, TimePoint now,
                           std::vector<BriefingSentence>& said)
    {
        const Readiness readiness =
            orThrow(readReadiness(replica, viewpoint.user, viewpoint.midnight(viewpoint.today),
                                  viewpoint.midnight(addDays(viewpoint.today, 1)), now));
        const auto namesOf = [](const std::vector<std::string>& names) {
            QStringList all;
            for (const std::string& name : names) {
                all.append(toQString(name));
            }
            return joinedText(all);
        };
        if (!readiness.partsMissing.empty()) {
            said.push_back({tr("Missing in your van for today: %1", "parts")
                                .arg(namesOf(readiness.partsMissing)),
                            partsRoute(), QStringLiteral("package"), Tone::danger});
        }
        if (!readiness.toolsExpired.empty()) {
            said.push_back(
                {tr("Calibration expired: %1", "tools").arg(namesOf(readiness.toolsExpired)),
                 partsRoute(), QStringLiteral("wrench"), Tone::danger});
        }
    }

    /// Visits that were worked on and that nobody has closed.
    static void addUnsigned(Replica& replica, const Viewpoint& viewpoint,
                            std::vector<BriefingSentence>& said)
    {
        ListView view;
        view.rules = {{"engineer", FilterRule::Kind::mine, {}},
                      {"status",
                       FilterRule::Kind::is,
                       {std::string("on_site"), std::string("work_done"), std::string("signed")}},
                      {"start", FilterRule::Kind::period, {std::string("past")}}};
        view.sort = {{"start"}};
        const Entity& visits = replica.catalogue().at("visit");
        const std::int64_t count =
            orThrow(replica.count({"visit", filterOf(visits, view, viewpoint), {}, {}}));
        if (count == 0) {
            return;
        }
        Route route = Route::list("visit");
        route.preset["view"] = toJson(view);
        said.push_back(
            {tr("%Ln of your past visits are not closed yet", nullptr, static_cast<int>(count)),
             std::move(route), QStringLiteral("clipboard-check"), Tone::warning});
    }
};

} // namespace

void addServiceHome(Workbench& bench)
{
    bench.home().add(BriefingSource{.make = ServiceBriefing::make});
    bench.home().add(
        HomePart{.key = "route", .make = [](Desk& desk, const Workbench&) -> HomeCard* {
                     return new RouteCard(desk);
                 }});
}

} // namespace caravan::ui
