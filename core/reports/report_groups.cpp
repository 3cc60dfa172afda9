// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Counts, sums, averages and shares by one path, split by another.
#include "core/reports/report_kinds.h"
#include "core/reports/report_run.h"

#include <algorithm>

namespace caravan {
namespace {

using Measure = ReportDefinition::Measure;

Done groups(ReportRun& run)
{
    Report& report = run.report();
    const bool isShare = run.definition().measure == Measure::share;
    const bool isSplit = !report.split.empty();
    std::vector<std::string> paths{report.by};
    if (isSplit) {
        paths.push_back(report.split);
    }
    const bool isMedian = run.definition().measure == Measure::median;
    if (isShare || isMedian) {
        paths.push_back(run.definition().field);
    }
    const Filter all = run.base(true);
    const auto rows = run.sums(paths, all);
    if (!rows) {
        return rows.error();
    }
    const auto isHit = [&](const ReportSum& row) {
        const auto& hits = run.definition().hits;
        return isShare &&
               std::find(hits.begin(), hits.end(), textOf(row.group.back())) != hits.end();
    };
    const auto add = [&](ReportCell& cell, const ReportSum& row) {
        cell.add(row);
        cell.hits += isHit(row) ? row.count : 0;
        if (const auto* value = std::get_if<std::int64_t>(&row.group.back()); value && isMedian) {
            cell.spread[*value] += row.count;
        }
    };
    std::map<Value, ReportCell> byCategory;
    std::map<Value, ReportCell> bySeries;
    ReportCell whole;
    for (const ReportSum& row : *rows) {
        add(byCategory[row.group[0]], row);
        add(bySeries[isSplit ? row.group[1] : Value()], row);
        add(whole, row);
    }
    const auto sizes = [&](const std::map<Value, ReportCell>& cells) {
        std::map<Value, Decimal> sized;
        for (const auto& [value, cell] : cells) {
            sized[value] = run.measured(cell);
        }
        return sized;
    };
    const KeyOrder categories =
        orderKeys(*report.byField, report.by, sizes(byCategory), run.request().categoriesMax);
    KeyOrder series;
    if (isSplit) {
        series =
            orderKeys(*report.splitField, report.split, sizes(bySeries), run.request().seriesMax);
    } else {
        series.keys.emplace_back();
        series.places[Value()] = 0;
    }
    ReportCells cells;
    for (const ReportSum& row : *rows) {
        const std::size_t category = categories.places.at(row.group[0]);
        const std::size_t ofSeries = series.places.at(isSplit ? row.group[1] : Value());
        add(cells[{category, ofSeries}], row);
    }
    report.categories = categories.keys;
    report.series = series.keys;
    for (const auto& [place, cell] : cells) {
        std::vector<Filter> parts{all, filterOfKey(report.by, categories, place.first)};
        if (isSplit) {
            parts.push_back(filterOfKey(report.split, series, place.second));
        }
        run.addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    run.finishTotals(whole);
    return done();
}

} // namespace

ReportKinds commonReportKinds()
{
    ReportKinds kinds{
        {.name = "groups", .make = groups, .takesAnyKey = true, .takesAnySplit = true},
        {.name = "share", .make = groups, .takesAnyKey = true},
    };
    for (ReportKind& kind : timeReportKinds()) {
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

} // namespace caravan
