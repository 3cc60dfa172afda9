// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The way of deals through the stages: how many came how far, and how many went on from there.
#include "core/reports/report_run.h"
#include "core/selling/pipeline.h"
#include "core/selling/sales_reports.h"

#include <algorithm>

namespace caravan {
namespace {

/// The stages from the first to the won deal, and what came at least so far.
struct Way {
    std::vector<std::string> stages;
    std::vector<ReportKey> keys;
    std::vector<ReportCell> cells;
};

Done readWay(ReportRun& run, Way& way)
{
    Report& report = run.report();
    const std::vector<Pipeline> pipelines = readPipelines(run.replica());
    const RecordId wanted = run.request().pipeline.value_or(RecordId{});
    const auto found = std::find_if(pipelines.begin(), pipelines.end(),
                                    [&](const Pipeline& one) { return one.id == wanted; });
    const Pipeline& pipeline = found == pipelines.end() ? pipelines.front() : *found;
    for (const PipelineStage& stage : pipeline.stages) {
        if (stage.stage != "lost") {
            const Choice* choice = run.entity().field("stage")->choice(stage.stage);
            const Labels own = choice != nullptr ? choice->labels : Labels{};
            way.stages.push_back(stage.stage);
            way.keys.push_back({stage.stage, stage.name.empty() ? own : stage.name});
        }
    }
    // A stage that is not of this way is as far as its beginning, where all are.
    const auto placeOf = [&](const Value& stage) {
        const auto at = std::find(way.stages.begin(), way.stages.end(), textOf(stage));
        return at == way.stages.end() ? std::size_t{0}
                                      : static_cast<std::size_t>(at - way.stages.begin());
    };
    way.cells.resize(way.stages.size());
    const auto rows = run.sums({"stage", "reached"}, run.base(true));
    if (!rows) {
        return rows.error();
    }
    for (const ReportSum& row : *rows) {
        const std::size_t furthest = std::max(placeOf(row.group[0]), placeOf(row.group[1]));
        for (std::size_t i = 0; i < way.cells.size() && i <= furthest; ++i) {
            way.cells[i].add(row);
        }
    }
    report.byField = nullptr;
    report.series.emplace_back();
    return done();
}

Filter cameTo(const ReportRun& run, const Way& way, std::size_t stage)
{
    if (stage == 0) { // all begin here, the lost ones and those of other stages too
        return run.base(true);
    }
    const std::vector<std::string> further(way.stages.begin() + static_cast<std::ptrdiff_t>(stage),
                                           way.stages.end());
    return Filter::all({run.base(true), Filter::any({Filter::whereIn("stage", further),
                                                     Filter::whereIn("reached", further)})});
}

Done funnel(ReportRun& run)
{
    Report& report = run.report();
    Way way;
    if (Done read = readWay(run, way); !read) {
        return read;
    }
    report.categories = way.keys;
    for (std::size_t i = 0; i < way.stages.size(); ++i) {
        run.addMark(i, 0, way.cells[i], cameTo(run, way, i));
    }
    run.finishTotals(way.cells.front());
    return done();
}

Done conversion(ReportRun& run)
{
    Report& report = run.report();
    Way way;
    if (Done read = readWay(run, way); !read) {
        return read;
    }
    way.keys.pop_back(); // nobody goes on from a won deal
    report.categories = way.keys;
    for (std::size_t i = 0; i + 1 < way.stages.size(); ++i) {
        ReportCell cell = way.cells[i];
        cell.hits = way.cells[i + 1].count;
        run.addMark(i, 0, cell, cameTo(run, way, i));
    }
    ReportCell whole = way.cells.front();
    whole.hits = way.cells.back().count;
    run.finishTotals(whole);
    return done();
}

} // namespace

ReportKinds stageReportKinds()
{
    return {
        {.name = "funnel", .make = funnel, .overlaps = true},
        {.name = "conversion", .make = conversion, .overlaps = true},
    };
}

} // namespace caravan
