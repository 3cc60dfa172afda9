// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How long something takes, and how long it has been going on.
#include "core/reports/report_kinds.h"
#include "core/reports/report_run.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace caravan {
namespace {

const Labels kNinetyPercent{
    {"en", "90th percentile"}, {"zh_CN", "90% 分位数"}, {"zh_TW", "第 90 百分位數"}};

/// Durations in hours with how often each came; quantiles by ISO 3534-1 on the ordered sample.
struct Durations {
    std::map<double, std::int64_t> hours;
    std::int64_t count = 0;

    void add(double value, std::int64_t times)
    {
        hours[value] += times;
        count += times;
    }
    double at(std::int64_t place) const
    {
        for (const auto& [value, times] : hours) {
            place -= times;
            if (place < 0) {
                return value;
            }
        }
        return 0;
    }
    /// The middle one, or the mean of the two in the middle.
    double median() const
    {
        return count % 2 == 1 ? at(count / 2) : (at(count / 2 - 1) + at(count / 2)) / 2;
    }
    /// The least within which 9 of 10 ended.
    double ninetyPercent() const { return at((count * 9 + 9) / 10 - 1); }
};

/// The half and nine tenths of the times from one moment to another, by one path.
Done span(ReportRun& run)
{
    Report& report = run.report();
    const Filter all = run.base(true);
    AggregateQuery query;
    query.query = {run.entity().name, all, {}, {}};
    query.groupBy = {report.by, run.definition().field, run.definition().until};
    const auto rows = run.replica().aggregate(query);
    if (!rows) {
        return rows.error();
    }
    std::map<Value, Durations> byCategory;
    Durations whole;
    for (const AggregateRow& row : *rows) {
        const auto from = parseDateTime(textOf(row.group[1]));
        const auto until = parseDateTime(textOf(row.group[2]));
        if (!from || !until) {
            continue;
        }
        // A clock that was set back makes nothing end before it began.
        const double hours =
            std::max(0.0, std::chrono::duration<double, std::ratio<3600>>(*until - *from).count());
        byCategory[row.group[0]].add(hours, row.count);
        whole.add(hours, row.count);
    }
    std::map<Value, Decimal> sizes;
    for (const auto& [value, durations] : byCategory) {
        sizes[value] = tenths(durations.median());
    }
    const KeyOrder order =
        orderKeys(*report.byField, report.by, sizes, run.request().categoriesMax);
    std::map<std::size_t, Durations> placed;
    for (const auto& [value, durations] : byCategory) {
        for (const auto& [hours, times] : durations.hours) {
            placed[order.places.at(value)].add(hours, times);
        }
    }
    report.categories = order.keys;
    report.series.emplace_back();
    report.beside = kNinetyPercent;
    report.targets.resize(order.keys.size());
    for (const auto& [place, durations] : placed) {
        run.addMark(place, 0, durations.count, tenths(durations.median()),
                    Filter::all({all, filterOfKey(report.by, order, place)}));
        report.targets[place] = tenths(durations.ninetyPercent());
    }
    report.count = whole.count;
    report.total = whole.count == 0 ? Decimal{} : tenths(whole.median());
    return done();
}

/// By how long ago the day of its path was, whatever the period.
Done ageing(ReportRun& run)
{
    Report& report = run.report();
    struct Age {
        int from;
        int until; ///< days, both counted in
        Labels labels;
    };
    static const std::array<Age, 6> kAges{{
        {-36500, 30, {{"en", "Up to 30 days"}, {"zh_CN", "30 天以内"}, {"zh_TW", "30 天以內"}}},
        {31, 60, {{"en", "31 to 60"}, {"zh_CN", "31–60 天"}, {"zh_TW", "31–60 天"}}},
        {61, 90, {{"en", "61 to 90"}, {"zh_CN", "61–90 天"}, {"zh_TW", "61–90 天"}}},
        {91, 180, {{"en", "91 to 180"}, {"zh_CN", "91–180 天"}, {"zh_TW", "91–180 天"}}},
        {181, 365, {{"en", "181 to 365"}, {"zh_CN", "181–365 天"}, {"zh_TW", "181–365 天"}}},
        {366, 365'000, {{"en", "More than a year"}, {"zh_CN", "一年以上"}, {"zh_TW", "一年以上"}}},
    }};
    const bool isSplit = !report.split.empty();
    const Filter all = run.base(true);
    // By the day it began: "engage_date@day".
    const std::string& began = run.definition().by.front();
    const std::string day = began.substr(0, began.find('@'));
    std::vector<std::string> paths{began};
    if (isSplit) {
        paths.push_back(report.split);
    }
    const auto rows = run.sums(paths, all);
    if (!rows) {
        return rows.error();
    }
    const std::chrono::sys_days today(run.request().viewpoint.today);
    const auto ageOf = [&](const Value& day) -> std::size_t {
        const auto date = parseDate(textOf(day));
        if (!date) {
            return kAges.size();
        }
        const auto days = (today - std::chrono::sys_days(*date)).count();
        const auto age = std::find_if(kAges.begin(), kAges.end(),
                                      [&](const Age& one) { return days <= one.until; });
        return static_cast<std::size_t>(age - kAges.begin());
    };
    std::map<Value, Decimal> seriesSizes;
    for (const ReportSum& row : *rows) {
        Decimal& size = seriesSizes[isSplit ? row.group[1] : Value()];
        size = size + row.amount;
    }
    KeyOrder series;
    series.keys.emplace_back();
    if (isSplit) {
        series = orderKeys(*report.splitField, report.split, seriesSizes, run.request().seriesMax);
    }
    ReportCells cells;
    ReportCell whole;
    bool hasUnknown = false;
    for (const ReportSum& row : *rows) {
        const std::size_t age = ageOf(row.group[0]);
        hasUnknown = hasUnknown || age == kAges.size();
        ReportCell& cell = cells[{age, isSplit ? series.places.at(row.group[1]) : 0}];
        for (ReportCell* into : {&cell, &whole}) {
            into->add(row);
        }
    }
    report.byField = nullptr;
    report.series = series.keys;
    for (const Age& age : kAges) {
        report.categories.push_back({{}, age.labels});
    }
    if (hasUnknown) {
        report.categories.push_back(
            {{}, {{"en", "Not set"}, {"zh_CN", "未填写"}, {"zh_TW", "未填寫"}}});
    }
    for (const auto& [place, cell] : cells) {
        std::vector<Filter> parts{all};
        if (place.first == kAges.size()) {
            parts.push_back(Filter::whereEmpty(day));
        } else {
            const Age& age = kAges[place.first];
            const Date now = run.request().viewpoint.today;
            DayRange days{addDays(now, -age.until), std::nullopt};
            if (place.first > 0) {
                days.last = addDays(now, -age.from);
            }
            parts.push_back(run.whereDay(day, days));
        }
        if (isSplit) {
            parts.push_back(filterOfKey(report.split, series, place.second));
        }
        run.addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    run.finishTotals(whole);
    return done();
}

} // namespace

Decimal tenths(double value)
{
    return Decimal::fromUnits(std::llround(value * 10) * (Decimal::kUnit / 10));
}

ReportKinds timeReportKinds()
{
    return {
        {.name = "span", .make = span, .takesAnyKey = true},
        {.name = "ageing", .make = ageing, .takesAnySplit = true, .hasBefore = false},
    };
}

} // namespace caravan
