// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/deal_facts.h"

#include "core/query/list_view.h"
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
    static std::optional<HeadFact> open(Desk& desk, const Record& customer)
    {
        ListView view = dealsOf(desk, customer, {Phase::open, Phase::begun});
        view.sort = {{"close_date"}};
        return worth(desk, tr("Open deals"), view);
    }

    static std::optional<HeadFact> won(Desk& desk, const Record& customer)
    {
        ListView view = dealsOf(desk, customer, {Phase::done});
        view.rules.push_back({"close_date", FilterRule::Kind::period, {std::string("this_year")}});
        view.sort = {{"close_date", true}};
        return worth(desk, tr("Won this year"), view);
    }

private:
    static ListView dealsOf(Desk& desk, const Record& customer, const std::vector<Phase>& phases)
    {
        const Entity& deals = desk.catalogue().at(kDeal);
        std::vector<Value> stages;
        for (const std::string& stage : deals.statesIn(phases)) {
            stages.emplace_back(stage);
        }
        ListView view;
        view.rules = {{"account", FilterRule::Kind::is, {customer.id}},
                      {"stage", FilterRule::Kind::is, std::move(stages)}};
        return view;
    }

    /// "€12,000 · 3", which opens them. What nobody may read is not told.
    static std::optional<HeadFact> worth(Desk& desk, const QString& label, const ListView& view)
    {
        const Entity& deals = desk.catalogue().at(kDeal);
        const Field* amount = deals.field("amount");
        if (amount == nullptr || !desk.rights().mayRead(deals, *amount)) {
            return std::nullopt;
        }
        const Query query{deals.name, filterOf(deals, view, viewpointOf(desk)), {}, {}};
        const auto count = desk.replica().count(query);
        const auto rows = desk.replica().aggregate({query, {}, Aggregate::sum, amount->name});
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
    for (const auto make : {DealFacts::open, DealFacts::won}) {
        bench.add(RecordFact{.appliesTo = isCustomer, .make = make, .readsFrom = {kDeal}});
    }
}

} // namespace caravan::ui
