// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/deal_facts.h"

#include "core/query/phase_filter.h"
#include "ui/models/desk.h"
#include "ui/models/totals.h"
#include "ui/models/viewpoint.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

namespace caravan::ui {
namespace {

constexpr const char* kDeal = "opportunity";

/// Sentences of this file.
class DealFacts {
    Q_DECLARE_TR_FUNCTIONS(DealFacts)

public:
    /// What nobody may read is not told.
    static std::vector<HeadFact> make(Desk& desk, const Record& customer)
    {
        const Entity& deals = desk.catalogue().at(kDeal);
        const Field* amount = deals.field("amount");
        if (amount == nullptr || !desk.rights().mayRead(deals, *amount)) {
            return {};
        }
        const FilterRule ofIt{"account", FilterRule::Kind::is, {customer.id}};
        ListView open;
        open.rules = {ofIt, phaseRule(deals, {Phase::open, Phase::begun})};
        open.sort = {{"close_date"}};
        ListView won;
        won.rules = {ofIt,
                     phaseRule(deals, {Phase::done}),
                     {"close_date", FilterRule::Kind::period, {std::string("this_year")}}};
        won.sort = {{"close_date", true}};
        std::vector<HeadFact> facts;
        for (auto& fact :
             {worth(desk, tr("Open deals"), open), worth(desk, tr("Won this year"), won)}) {
            if (fact) {
                facts.push_back(*fact);
            }
        }
        return facts;
    }

private:
    /// "€12,000 · 3", which opens them.
    static std::optional<HeadFact> worth(Desk& desk, const QString& label, const ListView& view)
    {
        const Entity& deals = desk.catalogue().at(kDeal);
        const Query query{deals.name, filterOf(deals, view, viewpointOf(desk)), {}, {}};
        const auto count = desk.replica().count(query);
        const auto rows = desk.replica().aggregate({query, {}, Aggregate::sum, "amount"});
        if (!count || !rows) {
            desk.reportReadFailure(count ? rows.error() : count.error());
            return std::nullopt;
        }
        if (*count == 0) {
            return HeadFact{{label, tr("None")}};
        }
        const Total total = totalOf(desk.replica(), sumsOf(*rows));
        const QString text =
            total.brief.isEmpty()
                ? integerText(*count)
                : tr("%1 · %2", "worth, how many deals").arg(total.brief, integerText(*count));
        Route route = Route::list(deals.name);
        route.preset["view"] = toJson(view);
        return HeadFact{{label, text}, std::move(route)};
    }
};

} // namespace

void addDealFacts(Workbench& bench)
{
    const auto isCustomer = [](const Entity& entity) { return entity.serves == Serves::customers; };
    bench.add(RecordFact{.appliesTo = isCustomer, .make = DealFacts::make, .readsFrom = {kDeal}});
}

} // namespace caravan::ui
