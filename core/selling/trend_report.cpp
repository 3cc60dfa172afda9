// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What was open at the end of each month. Deals that did not change since are added up as they
// stand; of the others the changes are taken back one by one, as this laptop's history tells them.
#include "core/selling/deal_past.h"
#include "core/selling/sales_reports.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr int kTrendMonths = 12;

/// What differs at the end of one month from what the deals' present state says.
struct Past {
    TimePoint end{};
    std::int64_t count = 0;
    Decimal amount;
    std::vector<Value> alsoOpen; ///< though not by what they are now
    std::vector<Value> notYet;   ///< the other way round
};

void takeBack(ReportRun& run, DealPast& deal, const std::vector<std::string>& months,
              std::vector<Past>& pasts)
{
    for (std::size_t i = months.size(); i-- > 0;) {
        Past& past = pasts[i];
        const bool wasOpen = deal.wasOpen(months[i], past.end);
        const bool seemsOpen = isOpenAt(months[i], deal.now());
        if (wasOpen) {
            past.count += 1;
            past.amount = past.amount + deal.worth(run, deal.before(past.end));
        }
        if (seemsOpen) {
            past.count -= 1;
            past.amount = past.amount - deal.worth(run, deal.now());
        }
        if (wasOpen != seemsOpen) {
            (wasOpen ? past.alsoOpen : past.notYet).emplace_back(deal.now().id);
        }
    }
}

Done readPast(ReportRun& run, const std::vector<std::string>& months, std::vector<Past>& pasts)
{
    for (const std::string& month : months) {
        Past past;
        past.end = run.request().viewpoint.midnight(addDays(*daysOfMonth(month).last, 1));
        pasts.push_back(std::move(past));
    }
    if (pasts.empty()) {
        return done();
    }
    return eachPast(run, pasts.front().end, std::nullopt,
                    [&](DealPast& deal) { takeBack(run, deal, months, pasts); });
}

Done trend(ReportRun& run)
{
    Report& report = run.report();
    const Filter all = run.base(false);
    const auto rows = run.sums({"engage_date@month", "close_date@month", "stage"}, all);
    if (!rows) {
        return rows.error();
    }
    const Date today = run.request().viewpoint.today;
    const Date last = report.period.last.value_or(today);
    const Date first = report.period.first.value_or(Date(std::chrono::year_month_day(
        last.year() / last.month() / 1 - std::chrono::months(kTrendMonths - 1))));
    report.period = {first, last};
    report.byField = nullptr;
    report.series.emplace_back();
    const std::vector<std::string> months =
        monthsBetween(monthOf(first), monthOf(last), kReportMonthsMax);
    std::vector<Past> pasts;
    if (Done read = readPast(run, months, pasts); !read) {
        return read;
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        ReportCell cell;
        cell.count = pasts[i].count;
        cell.amount = pasts[i].amount;
        for (const ReportSum& row : *rows) {
            if (isOpenAt(months[i], textOf(row.group[2]), textOf(row.group[0]),
                         textOf(row.group[1]))) {
                cell.add(row);
            }
        }
        report.categories.push_back({months[i], {}});
        std::vector<Filter> open{openAsOfNow(*daysOfMonth(months[i]).last)};
        if (!pasts[i].alsoOpen.empty()) {
            open.push_back(dealsById(pasts[i].alsoOpen));
        }
        std::vector<Filter> parts{all, Filter::any(std::move(open))};
        if (!pasts[i].notYet.empty()) {
            parts.push_back(Filter::none({dealsById(pasts[i].notYet)}));
        }
        run.addMark(i, 0, cell, Filter::all(std::move(parts)));
        if (i + 1 == months.size()) {
            run.finishTotals(cell);
            report.records = report.marks.back().records;
        }
    }
    return done();
}

} // namespace

ReportKinds trendReportKinds()
{
    return {{.name = "trend", .make = trend, .overlaps = true, .isOverTime = true}};
}

} // namespace caravan
