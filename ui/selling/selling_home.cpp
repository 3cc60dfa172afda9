// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/selling_home.h"

#include "core/query/list_view.h"
#include "core/selling/review.h"
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
    static std::vector<BriefingSentence> make(Desk& desk)
    {
        std::vector<BriefingSentence> said;
        addApprovals(desk, said);
        addDecisions(desk, said);
        addClosing(desk, said);
        addQuiet(desk, said);
        return said;
    }

private:
    static void addApprovals(Desk& desk, std::vector<BriefingSentence>& said)
    {
        if (const qint64 waiting = ApprovalsPage::waitingFor(desk); waiting > 0) {
            said.push_back(
                {tr("%Ln discount(s) wait for your approval", nullptr, static_cast<int>(waiting)),
                 Route::of("approvals"), QStringLiteral("circle-check"), Tone::warning});
        }
    }

    /// What became of the person's own requests.
    static void addDecisions(Desk& desk, std::vector<BriefingSentence>& said)
    {
        const Viewpoint viewpoint = viewpointOf(desk);
        const TimePoint since = viewpoint.midnight(addDays(viewpoint.today, 1 - kDecidedDays));
        const auto decided = desk.replica().select(
            {"quote_approval",
             Filter::all(
                 {Filter::where("owner", Compare::equal, desk.user()),
                  Filter::whereIn("state", std::vector<std::string>{"approved", "rejected"}),
                  Filter::where("decided_at", Compare::greaterOrEqual, formatDateTime(since))}),
             {{"decided_at", true}},
             {}},
            0, 1);
        if (!decided) {
            desk.reportReadFailure(decided.error());
            return;
        }
        if (decided->empty()) {
            return;
        }
        const Record& approval = decided->front().record;
        const RecordId quote = approval.reference("quote");
        const bool isApproved = approval.text("state") == "approved";
        const QString title = toQString(desk.replica().title("quote", quote));
        said.push_back(
            {isApproved ? tr("Your discount was approved: %1", "quote").arg(title)
                        : tr("Your discount was rejected: %1", "quote").arg(title),
             Route::record({"quote", quote}),
             isApproved ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"),
             isApproved ? Tone::success : Tone::danger});
    }

    static void addClosing(Desk& desk, std::vector<BriefingSentence>& said)
    {
        const Entity& deals = desk.catalogue().at("opportunity");
        ListView view;
        view.rules = {{"owner", FilterRule::Kind::mine, {}},
                      {"stage", FilterRule::Kind::isNot, {std::string("won"), std::string("lost")}},
                      {"close_date", FilterRule::Kind::period, {std::string("this_week")}}};
        view.sort = {{"close_date"}};
        const auto rows = desk.replica().aggregate(
            {{"opportunity", filterOf(deals, view, viewpointOf(desk)), {}, {}},
             {},
             Aggregate::sum,
             "amount"});
        if (!rows) {
            desk.reportReadFailure(rows.error());
            return;
        }
        std::int64_t count = 0;
        for (const AggregateRow& row : *rows) {
            count += row.count;
        }
        if (count == 0) {
            return;
        }
        Route route = Route::list("opportunity");
        route.preset["view"] = toJson(view);
        said.push_back(
            {tr("%Ln of your deals should close this week: %1", "amount", static_cast<int>(count))
                 .arg(totalOf(desk.replica(), sumsOf(*rows)).brief),
             std::move(route), QStringLiteral("handshake")});
    }

    static void addQuiet(Desk& desk, std::vector<BriefingSentence>& said)
    {
        const Viewpoint viewpoint = viewpointOf(desk);
        const Review review =
            reviewOf(desk.replica(), {desk.user()}, viewpoint.midnight(viewpoint.today),
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
    bench.add(BriefingSource{.make = SellingBriefing::make});
    bench.add(HomePart{.key = "gap", .make = [](Desk& desk, const Workbench& all) -> HomeCard* {
                           return new GapCard(desk, all);
                       }});
    bench.add(HomePart{.key = "moved", .make = [](Desk& desk, const Workbench&) -> HomeCard* {
                           return new MovedCard(desk);
                       }});
}

} // namespace caravan::ui
