// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Won and expected by month, and by person, against the targets.
#include "core/reports/report_run.h"
#include "core/selling/sales_reports.h"
#include "core/selling/targets.h"

#include <algorithm>
#include <array>
#include <set>

namespace caravan {
namespace {

Filter stageIn(const std::vector<std::string>& stages)
{
    return Filter::whereIn("stage", stages);
}

Labels choiceLabels(const Entity& entity, const char* field, std::string_view value)
{
    const Choice* choice = entity.field(field)->choice(value);
    return choice != nullptr ? choice->labels : Labels{};
}

Done forecast(ReportRun& run)
{
    Report& report = run.report();
    constexpr std::array<const char*, 4> kSeries{"won", "commit", "best_case", "pipeline"};
    const Filter all = run.base(true);
    const auto rows = run.sums({"close_date@month", "forecast_category", "stage"}, all);
    if (!rows) {
        return rows.error();
    }
    std::set<std::string> seen;
    for (const ReportSum& row : *rows) {
        if (!isEmpty(row.group[0])) {
            seen.insert(textOf(row.group[0]));
        }
    }
    const DayRange& period = report.period;
    const std::string first = period.first   ? monthOf(*period.first)
                              : seen.empty() ? ""
                                             : *seen.begin();
    const std::string last = period.last    ? monthOf(*period.last)
                             : seen.empty() ? ""
                                            : *seen.rbegin();
    const std::vector<std::string> months = monthsBetween(first, last, kReportMonthsMax);
    ReportCells cells;
    ReportCell whole;
    for (const ReportSum& row : *rows) {
        const auto month = std::find(months.begin(), months.end(), textOf(row.group[0]));
        const std::string& stage = textOf(row.group[2]);
        const std::string category = stage == "won"          ? "won"
                                     : isEmpty(row.group[1]) ? "pipeline"
                                                             : textOf(row.group[1]);
        const auto series = std::find(kSeries.begin(), kSeries.end(), category);
        if (month == months.end() || stage == "lost" || series == kSeries.end()) {
            continue;
        }
        ReportCell& cell = cells[{static_cast<std::size_t>(month - months.begin()),
                                  static_cast<std::size_t>(series - kSeries.begin())}];
        for (ReportCell* into : {&cell, &whole}) {
            into->add(row);
        }
    }
    const std::vector<SalesTarget> targets = readTargets(run.replica(), run.rates());
    bool hasTargets = false;
    for (const std::string& month : months) {
        report.categories.push_back({month, {}});
        const DayRange days = daysOfMonth(month);
        const Decimal target = targetOf(targets, run.request().owners, *days.first, *days.last);
        hasTargets = hasTargets || target.units() > 0;
        report.targets.emplace_back(target);
    }
    if (!hasTargets) {
        report.targets.clear();
    }
    for (const char* name : kSeries) {
        const bool isWon = std::string_view(name) == "won";
        report.series.push_back(
            {std::string(name),
             choiceLabels(run.entity(), isWon ? "stage" : "forecast_category", name)});
    }
    report.split = "forecast_category";
    report.splitField = run.entity().field("forecast_category");
    for (const auto& [place, cell] : cells) {
        const std::string name = kSeries[place.second];
        std::vector<Filter> parts{
            all, Filter::where("close_date@month", Compare::equal, months[place.first])};
        if (name == "won") {
            parts.push_back(stageIn({"won"}));
        } else {
            parts.push_back(Filter::none({stageIn({"won", "lost"})}));
            Filter isCategory = Filter::where("forecast_category", Compare::equal, name);
            parts.push_back(name == "pipeline"
                                ? Filter::any({isCategory, Filter::whereEmpty("forecast_category")})
                                : isCategory);
        }
        run.addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    run.finishTotals(whole);
    return done();
}

Done attainment(ReportRun& run)
{
    Report& report = run.report();
    const Filter all = run.base(true);
    const auto rows = run.sums({report.by}, all);
    if (!rows) {
        return rows.error();
    }
    const std::vector<SalesTarget> targets = readTargets(run.replica(), run.rates());
    std::map<Value, Decimal> sizes;
    std::map<Value, ReportCell> cells;
    ReportCell whole;
    for (const ReportSum& row : *rows) {
        for (ReportCell* into :
             {&cells[row.group[0]], &whole}) { // a row for each currency and rate
            into->count += row.count;
            into->amount = into->amount + row.amount;
        }
        sizes[row.group[0]] = cells[row.group[0]].amount;
    }
    const bool hasDays = report.period.first && report.period.last;
    const auto targetFor = [&](const Value& person) -> std::optional<Decimal> {
        const RecordId* id = std::get_if<RecordId>(&person);
        if (id == nullptr || !hasDays) {
            return std::nullopt;
        }
        const Decimal sum = targetOf(targets, {*id}, *report.period.first, *report.period.last);
        return sum.units() > 0 ? std::optional(sum) : std::nullopt;
    };
    for (const SalesTarget& target : targets) { // who has a target but won nothing yet
        const auto& owners = run.request().owners;
        const bool isAsked =
            owners.empty() || std::find(owners.begin(), owners.end(), target.user) != owners.end();
        if (!target.user.isNil() && isAsked && targetFor(target.user)) {
            sizes.try_emplace(target.user);
        }
    }
    const KeyOrder categories =
        orderKeys(*report.byField, report.by, sizes, run.request().categoriesMax);
    report.categories = categories.keys;
    report.series.emplace_back();
    std::map<std::size_t, ReportCell> placed;
    for (const auto& [value, cell] : cells) {
        ReportCell& into = placed[categories.places.at(value)];
        into.count += cell.count;
        into.amount = into.amount + cell.amount;
    }
    for (const auto& [place, cell] : placed) {
        run.addMark(place, 0, cell, Filter::all({all, filterOfKey(report.by, categories, place)}));
    }
    for (const ReportKey& key : categories.keys) {
        report.targets.push_back(key.labels.empty() ? targetFor(key.value) : std::nullopt);
    }
    run.finishTotals(whole);
    return done();
}

} // namespace

ReportKinds targetReportKinds()
{
    return {
        {.name = "forecast",
         .make = forecast,
         .splitsItself = true,
         .hasBefore = false,
         .reads = {"target"}},
        {.name = "attainment", .make = attainment, .reads = {"target"}},
    };
}

} // namespace caravan
