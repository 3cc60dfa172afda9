// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/selling.h"

#include "core/selling/pipeline.h"
#include "ui/models/viewpoint.h"
#include "ui/selling/deal_board.h"
#include "ui/selling/deal_facts.h"
#include "ui/selling/offers.h"
#include "ui/selling/pipeline_division.h"
#include "ui/selling/review.h"
#include "ui/selling/selling_home.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

namespace {

/// A deal goes by the stages of its own pipeline, which may ask for more than the schema does.
StateChange dealChange(Desk& desk, const Record& deal, const std::string& to)
{
    const std::vector<Pipeline> pipelines = readPipelines(desk.replica());
    const Pipeline& pipeline = pipelineOf(pipelines, deal);
    return {missingFor(pipeline, deal, to), stageChange(pipeline, deal, to, todayOf(desk)),
            askedFor(pipeline, deal, to)};
}

} // namespace

void addSelling(Workbench& bench)
{
    // A hub of an older version says no board of deals.
    bench.add(SubjectBoard{
        .entity = "opportunity",
        .make = [](Desk& desk) { return std::make_unique<DealBoard>(desk); },
    });
    bench.add(StateRule{
        .appliesTo = [](const Entity& entity) { return entity.name == "opportunity"; },
        .change = dealChange,
    });
    bench.add(pipelineDivision());
    addDealFacts(bench);
    addOffers(bench);
    addReview(bench);
    addSellingHome(bench);
}

} // namespace caravan::ui
