// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/product/product_rules.h"

#include "core/customers/lead_score.h"
#include "core/planning/series_upkeep.h"
#include "core/selling/milestones.h"
#include "core/selling/offer_rules.h"
#include "core/selling/pipeline_rule.h"
#include "core/workflow/clock_rule.h"
#include "core/workflow/numbering.h"
#include "core/workflow/row_size_rule.h"

namespace caravan {
namespace {

template<class List, class... Some>
List listOf()
{
    List list;
    (list.push_back(std::make_unique<Some>()), ...);
    return list;
}

} // namespace

std::shared_ptr<const Rulebook> productRules()
{
    // A total needs the price, the sum of an offer needs the totals of its lines. A day that a
    // series adds is new work like any other, so milestones come behind it. A contract
    // comes before the clocks that count by its hours.
    return std::make_shared<const Rulebook>(
        listOf<Rulebook::Rules, NumberRule, LeadScoreRule, LinePriceRule, LineTotalRule,
               OfferTotalRule, SeriesRule, DealMilestoneRule, LeadMilestoneRule, VisitContractRule,
               ClockRule, PipelineStageRule, OfferGuardRule, RowSizeRule>());
}

Upkeep productUpkeep()
{
    return Upkeep(listOf<Upkeep::Tasks, NumberUpkeep, SeriesUpkeep>());
}

} // namespace caravan
