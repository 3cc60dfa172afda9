// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// The reports that know what a deal is: forecast and age.
#include "core/reports/report_run.h"

#include "core/selling/pipeline.h"
#include "core/selling/targets.h"

#include <algorithm>
#include <array>
#include <set>

namespace caravan {
namespace {

Filter stageIn(const std::vector<std::string>& stages)
{
    Filter filter;
    filter.kind = Filter::Kind::condition;
    filter.field = "stage";
    filter.compare = Compare::in;
    filter.values.assign(stages.begin(), stages.end());
    return filter;
}

Filter notIn(Filter filter)
{
    Filter none;
    none.kind = Filter::Kind::none;
    none.parts.push_back(std::move(filter));
    return none;
}

Labels choiceLabels(const Entity& entity, const char* field, std::string_view value)
{
    const Choice* choice = entity.field(field)->choice(value);
    return choice != nullptr ? choice->labels : Labels{};
}

} // namespace

Done ReportRun::forecast()
{
    constexpr std::array<const char*, 4> kSeries{"won", "commit", "best_case", "pipeline"};
    const Filter all = base(true);
    const auto rows = sums({"close_date@month", "forecast_category", "stage"}, all);
    if (!rows) {
        return rows.error();
    }
    std::set<std::string> seen;
    for (const Sum& row : *rows) {
        if (!isEmpty(row.group[0])) {
            seen.insert(textOf(row.group[0]));
        }
    }
    const DayRange& period = m_report.period;
    const std::string first = period.first   ? monthOf(*period.first)
                              : seen.empty() ? ""
                                             : *seen.begin();
    const std::string last = period.last    ? monthOf(*period.last)
                             : seen.empty() ? ""
                                            : *seen.rbegin();
    const std::vector<std::string> months = monthsBetween(first, last, kReportMonthsMax);
    Cells cells;
    Cell whole;
    for (const Sum& row : *rows) {
        const auto month = std::find(months.begin(), months.end(), textOf(row.group[0]));
        const std::string& stage = textOf(row.group[2]);
        const std::string category = stage == "won"          ? "won"
                                     : isEmpty(row.group[1]) ? "pipeline"
                                                             : textOf(row.group[1]);
        const auto series = std::find(kSeries.begin(), kSeries.end(), category);
        if (month == months.end() || stage == "lost" || series == kSeries.end()) {
            continue;
        }
        Cell& cell = cells[{static_cast<std::size_t>(month - months.begin()),
                            static_cast<std::size_t>(series - kSeries.begin())}];
        for (Cell* into : {&cell, &whole}) {
            into->count += row.count;
            into->amount = into->amount + row.amount;
        }
    }
    const std::vector<SalesTarget> targets = readTargets(m_replica, m_rates);
    bool hasTargets = false;
    for (const std::string& month : months) {
        m_report.categories.push_back({month, {}});
        const DayRange days = daysOfMonth(month);
        const Decimal target = targetOf(targets, m_request.owners, *days.first, *days.last);
        hasTargets = hasTargets || target.units() > 0;
        m_report.targets.emplace_back(target);
    }
    if (!hasTargets) {
        m_report.targets.clear();
    }
    for (const char* name : kSeries) {
        const bool isWon = std::string_view(name) == "won";
        m_report.series.push_back(
            {{}, choiceLabels(m_entity, isWon ? "stage" : "forecast_category", name)});
    }
    m_report.split = "forecast_category";
    for (const auto& [place, cell] : cells) {
        const std::string name = kSeries[place.second];
        std::vector<Filter> parts{
            all, Filter::where("close_date@month", Compare::equal, months[place.first])};
        if (name == "won") {
            parts.push_back(stageIn({"won"}));
        } else {
            parts.push_back(notIn(stageIn({"won", "lost"})));
            Filter isCategory = Filter::where("forecast_category", Compare::equal, name);
            parts.push_back(name == "pipeline"
                                ? Filter::any({isCategory, Filter::whereEmpty("forecast_category")})
                                : isCategory);
        }
        addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    finishTotals(whole);
    return done();
}

Done ReportRun::ageing()
{
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
    const bool isSplit = !m_report.split.empty();
    const Filter all = base(true);
    std::vector<std::string> paths{"engage_date@day"};
    if (isSplit) {
        paths.push_back(m_report.split);
    }
    const auto rows = sums(paths, all);
    if (!rows) {
        return rows.error();
    }
    const std::chrono::sys_days today(m_request.viewpoint.today);
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
    for (const Sum& row : *rows) {
        Decimal& size = seriesSizes[isSplit ? row.group[1] : Value()];
        size = size + row.amount;
    }
    KeyOrder series;
    series.keys.emplace_back();
    if (isSplit) {
        series = orderKeys(*m_report.splitField, m_report.split, seriesSizes, m_request.seriesMax);
    }
    Cells cells;
    Cell whole;
    bool hasUnknown = false;
    for (const Sum& row : *rows) {
        const std::size_t age = ageOf(row.group[0]);
        hasUnknown = hasUnknown || age == kAges.size();
        Cell& cell = cells[{age, isSplit ? series.places.at(row.group[1]) : 0}];
        for (Cell* into : {&cell, &whole}) {
            into->count += row.count;
            into->amount = into->amount + row.amount;
        }
    }
    m_report.byField = nullptr;
    m_report.series = series.keys;
    for (const Age& age : kAges) {
        m_report.categories.push_back({{}, age.labels});
    }
    if (hasUnknown) {
        m_report.categories.push_back(
            {{}, {{"en", "Not said"}, {"zh_CN", "未填写"}, {"zh_TW", "未填寫"}}});
    }
    for (const auto& [place, cell] : cells) {
        std::vector<Filter> parts{all};
        if (place.first == kAges.size()) {
            parts.push_back(Filter::whereEmpty("engage_date"));
        } else {
            const Age& age = kAges[place.first];
            const Date now = m_request.viewpoint.today;
            DayRange days{addDays(now, -age.until), std::nullopt};
            if (place.first > 0) {
                days.last = addDays(now, -age.from);
            }
            parts.push_back(whereDay("engage_date", days));
        }
        if (isSplit) {
            parts.push_back(filterOfKey(m_report.split, series, place.second));
        }
        addMark(place.first, place.second, cell, Filter::all(std::move(parts)));
    }
    finishTotals(whole);
    return done();
}

} // namespace caravan
