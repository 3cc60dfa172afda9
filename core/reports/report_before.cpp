// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/reports/report_before.h"

#include "core/reports/report_run.h"
#include "core/reports/report_totals.h"

#include <map>

namespace caravan {
namespace {

std::optional<Date> firstDayOf(const std::string& part, const std::string& unit)
{
    if (unit == "month") {
        return parseDate(part + "-01");
    }
    const std::optional<Date> year = parseDate(part.substr(0, 4) + "-01-01");
    const bool isQuarter = unit == "quarter" && part.size() == 7; // "2026-Q4"
    return year && isQuarter ? std::optional(addMonths(*year, 3 * (part[6] - '1'))) : year;
}

/// A month, quarter or year so many months later; nothing where that is between two of them.
std::optional<std::string> later(const std::string& part, const std::string& unit, int months)
{
    const int inUnit = unit == "month" ? 1 : unit == "quarter" ? 3 : 12;
    const std::optional<Date> first = firstDayOf(part, unit);
    if (!first || months % inUnit != 0) {
        return std::nullopt;
    }
    const std::string month = monthOf(addMonths(*first, months));
    const int quarter = (std::stoi(month.substr(5)) - 1) / 3 + 1;
    return unit == "month"     ? month
           : unit == "quarter" ? month.substr(0, 5) + "Q" + std::to_string(quarter)
                               : month.substr(0, 4);
}

/// The key of the days before that is the like of @p key, for categories in time the one at the
/// same place in its period.
std::optional<Value> likeOf(const Report& report, const ReportKey& key)
{
    const std::size_t at = report.by.find('@');
    if (at == std::string::npos || isEmpty(key.value)) {
        return key.value;
    }
    const std::string unit = report.by.substr(at + 1);
    const std::optional<int> months = wholeMonths(report.period);
    if (!months || (unit != "month" && unit != "quarter" && unit != "year")) {
        return std::nullopt;
    }
    const auto before = later(textOf(key.value), unit, -*months);
    return before ? std::optional<Value>(*before) : std::nullopt;
}

std::string wordOf(const DayRange& days, Date today)
{
    for (const char* word : {"yesterday", "last_week", "last_month", "last_quarter", "last_year"}) {
        if (daysOf(word, today) == days) {
            return word;
        }
    }
    return {};
}

} // namespace

Result<std::optional<ReportBefore>> readBefore(Replica& replica, const Report& report,
                                               const ReportRequest& request)
{
    const ReportDefinition& definition = *report.definition;
    const std::optional<DayRange> days = daysBefore(report.period);
    if (!days || definition.day.empty() || definition.kind.isOverTime ||
        !definition.kind.hasBefore) {
        return std::optional<ReportBefore>();
    }
    ReportRequest asked = request;
    asked.period = days;
    asked.compares = false;
    asked.categoriesMax = 0;
    asked.seriesMax = 0;
    const Result<Report> then = runReport(replica, report.definition, asked);
    if (!then) {
        return then.error();
    }
    ReportBefore before{
        *days, wordOf(*days, request.viewpoint.today), then->count, then->total, {}};
    std::map<Value, Decimal> amounts;
    Decimal left; // of what has no category of its own
    for (std::size_t i = 0; i < then->categories.size(); ++i) {
        amounts[then->categories[i].value] = then->amountOf(i);
        left = left + then->amountOf(i);
    }
    const bool addsUp = measureAdds(definition.measure);
    std::optional<std::size_t> others;
    for (const ReportKey& key : report.categories) {
        if (isEmpty(key.value) && !key.labels.empty()) {
            others = before.amounts.size();
            before.amounts.emplace_back();
            continue;
        }
        const std::optional<Value> like = likeOf(report, key);
        const auto found = like ? amounts.find(*like) : amounts.end();
        if (found != amounts.end()) {
            before.amounts.emplace_back(found->second);
            left = left - found->second;
        } else {
            before.amounts.push_back(like && addsUp ? std::optional(Decimal{}) : std::nullopt);
        }
    }
    const bool isOfOne = report.series.size() == 1;
    if (!addsUp && !isOfOne) { // averages of several series are not added up
        before.amounts.assign(before.amounts.size(), std::nullopt);
    }
    if (others && addsUp && !definition.kind.overlaps) {
        before.amounts[*others] = left;
    }
    return std::optional(std::move(before));
}

} // namespace caravan
