// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/selling_home.h"

#include "core/query/list_view.h"
#include "core/selling/review.h"
#include "core/store/failure.h"
#include "ui/models/totals.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/approvals_page.h"
#include "ui/selling/gap_card.h"
#include "ui/selling/moved_card.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

namespace caravan::ui {
namespace {

constexpr std::size_t kQuietShown = 2;
constexpr int kDecidedDays = 2; ///< a decision is news for so long

/// Sentences of this file.
class SellingBriefing {
    Q_DECLARE_TR_FUNCTIONS(SellingBriefing)

public:
    static BriefingReading make(Desk& desk)
    {
        // Whether somebody may decide is asked of the window's rights; of requests there are few.
        return [waiting = static_cast<int>(ApprovalsPage::waitingFor(desk)),
                viewpoint = viewpointOf(desk)](Replica& replica) {
            std::vector<BriefingSentence> said;
            if (waiting > 0) {
                said.push_back({tr("%Ln discount(s) wait for your approval", nullptr, waiting),
                                Route::of("approvals"), QStringLiteral("circle-check"),
                                Tone::warning});
            }
            addDecisions(replica, viewpoint, said);
            addClosing(replica, viewpoint, said);
            addQuiet(replica, viewpoint, said);
            return said;
        };
    }

private:
    /// What became of the person's own requests.
    static void addDecisions(Replica& replica, const Viewpoint& viewpoint,
                             std::vector<BriefingSentence>& said)
    {
        const TimePoint since = viewpoint.midnight(addDays(viewpoint.today, 1 - kDecidedDays));
        const std::vector<Row> decided = orThrow(replica.select(
            {"quote_approval",
             Filter::all(
                 {Filter::where("owner", Compare::equal, viewpoint.user),
                  Filter::whereIn("state", std::vector<std::string>{"approved", "rejected"}),
                  Filter::where("decided_at", Compare::greaterOrEqual, formatDateTime(since))}),
             {{"decided_at", true}},
             {}},
            0, 1));
        if (decided.empty()) {
            return;
        }
        const Record& approval = decided.front().record;
        const RecordId quote = approval.reference("quote");
        const bool isApproved = approval.text("state") == "approved";
        const QString title = toQString(replica.title("quote", quote));
        said.push_back(
            {isApproved ? tr("Your discount was approved: %1", "quote").arg(title)
                        : tr("Your discount was rejected: %1", "quote").arg(title),
             Route::record({"quote", quote}),
             isApproved ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"),
             isApproved ? Tone::success : Tone::danger});
    }

    static void addClosing(Replica& replica, const Viewpoint& viewpoint,
                           std::vector<BriefingSentence>& said)
    {
        const Entity& deals = replica.catalogue().at("opportunity");
        ListView view;
        view.rules = {{"owner", FilterRule::Kind::mine, {}},
                      {"stage", FilterRule::Kind::isNot, {std::string("won"), std::string("lost")}},
                      {"close_date", FilterRule::Kind::period, {std::string("this_week")}}};
        view.sort = {{"close_date"}};
        const std::vector<AggregateRow> rows =
            orThrow(replica.aggregate({{"opportunity", filterOf(deals, view, viewpoint), {}, {}},
                                       {},
                                       Aggregate::sum,
                                       "amount"}));
        std::int64_t count = 0;
        for (const AggregateRow& row : rows) {
            count += row.count;
        }
        if (count == 0) {
            return;
        }
        Route route = Route::list("opportunity");
        route.preset["view"] = toJson(view);
        said.push_back(
            {tr("%Ln of your deals should close this week: %1", "amount", static_cast<int>(count))
                 .arg(totalOf(replica, sumsOf(rows)).brief),
             std::move(route), QStringLiteral("handshake")});
    }

    static void addQuiet(Replica& replica, const Viewpoint& viewpoint,
                         std::vector<BriefingSentence>& said)
    {
        const Review review =
            reviewOf(replica, {viewpoint.user}, viewpoint.midnight(viewpoint.today),
                     viewpoint.today, localDay);
        for (std::size_t i = 0; i < std::min(review.quiet.size(), kQuietShown); ++i) {
            const ReviewEntry& entry = review.quiet[i];
            said.push_back({tr("%1: no activity for %2", "deal, days")
                                .arg(recordTitle(entry.deal),
                                     tr("%Ln day(s)", nullptr, entry.days.value_or(0))),
                            Route::record(entry.deal.key()), QStringLiteral("clock"),
                            Tone::warning});
        }
    }
};

} // namespace

void addSellingHome(Workbench& bench)
{
    bench.home().add(BriefingSource{.make = SellingBriefing::make});
    bench.home().add(
        HomePart{.key = "gap", .make = [](Desk& desk, const Workbench& all) -> HomeCard* {
                     return new GapCard(desk, all);
                 }});
    bench.home().add(
        HomePart{.key = "moved", .make = [](Desk& desk, const Workbench&) -> HomeCard* {
                     return new MovedCard(desk);
                 }});
}

} // namespace caravan::ui
