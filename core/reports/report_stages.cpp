// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The way of deals through the stages: how many came how far, and how many went on from there.
#include "core/reports/report_run.h"

#include "core/selling/pipeline.h"

#include <algorithm>

namespace caravan {
namespace {

Filter oneOf(const char* field, const std::vector<std::string>& stages)
{
    Filter filter;
    filter.kind = Filter::Kind::condition;
    filter.field = field;
    filter.compare = Compare::in;
    filter.values.assign(stages.begin(), stages.end());
    return filter;
}

} // namespace

Done ReportRun::readWay(Way& way)
{
    const std::vector<Pipeline> pipelines = readPipelines(m_replica);
    const RecordId wanted = m_request.pipeline.value_or(RecordId{});
    const auto found = std::find_if(pipelines.begin(), pipelines.end(),
                                    [&](const Pipeline& one) { return one.id == wanted; });
    const Pipeline& pipeline = found == pipelines.end() ? pipelines.front() : *found;
    for (const PipelineStage& stage : pipeline.stages) {
        if (stage.stage != "lost") {
            const Choice* choice = m_entity.field("stage")->choice(stage.stage);
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
    const auto rows = sums({"stage", "reached"}, base(true));
    if (!rows) {
        return rows.error();
    }
    for (const Sum& row : *rows) {
        const std::size_t furthest = std::max(placeOf(row.group[0]), placeOf(row.group[1]));
        for (std::size_t i = 0; i < way.cells.size() && i <= furthest; ++i) {
            way.cells[i].count += row.count;
            way.cells[i].amount = way.cells[i].amount + row.amount;
        }
    }
    m_report.byField = nullptr;
    m_report.series.emplace_back();
    return done();
}

Filter ReportRun::cameTo(const Way& way, std::size_t stage) const
{
    if (stage == 0) { // all begin here, the lost ones and those of other stages too
        return base(true);
    }
    const std::vector<std::string> further(way.stages.begin() + static_cast<std::ptrdiff_t>(stage),
                                           way.stages.end());
    return Filter::all(
        {base(true), Filter::any({oneOf("stage", further), oneOf("reached", further)})});
}

Done ReportRun::funnel()
{
    Way way;
    if (Done read = readWay(way); !read) {
        return read;
    }
    m_report.categories = way.keys;
    for (std::size_t i = 0; i < way.stages.size(); ++i) {
        addMark(i, 0, way.cells[i], cameTo(way, i));
    }
    finishTotals(way.cells.front());
    return done();
}

Done ReportRun::conversion()
{
    Way way;
    if (Done read = readWay(way); !read) {
        return read;
    }
    way.keys.pop_back(); // nobody goes on from a won deal
    m_report.categories = way.keys;
    for (std::size_t i = 0; i + 1 < way.stages.size(); ++i) {
        Cell cell = way.cells[i];
        cell.hits = way.cells[i + 1].count;
        addMark(i, 0, cell, cameTo(way, i));
    }
    Cell whole = way.cells.front();
    whole.hits = way.cells.back().count;
    finishTotals(whole);
    return done();
}

} // namespace caravan
