// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What was open at the end of each month. Deals that did not change since are added up as they
// stand; of the others the changes are taken back one by one, as this laptop's history tells them.
#include "core/reports/report_run.h"
#include "core/selling/pipeline.h"
#include "core/selling/sales_reports.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr int kTrendMonths = 12;
constexpr std::size_t kDealsAtOnce = 500;

Filter deals(std::vector<Value> ids)
{
    return Filter::whereIn("id", std::move(ids));
}

/// By texts of a deal as it is or was.
bool isOpenAt(const std::string& month, const std::string& stage, const std::string& engaged,
              const std::string& closed)
{
    const bool hasBegun = engaged.empty() || engaged.substr(0, 7) <= month;
    const bool isOver = isClosedStage(stage) && (closed.empty() || closed.substr(0, 7) <= month);
    return hasBegun && !isOver;
}

/// What is open at the end of a month, as all deals stand now.
Filter openAsOfNow(const std::string& month)
{
    const Value end = formatDate(*daysOfMonth(month).last);
    Filter notClosed =
        Filter::none({Filter::whereIn("stage", std::vector<std::string>{"won", "lost"})});
    return Filter::all(
        {Filter::any({Filter::whereEmpty("engage_date"),
                      Filter::where("engage_date", Compare::lessOrEqual, end)}),
         Filter::any({std::move(notClosed), Filter::where("close_date", Compare::greater, end)})});
}

/// What differs at the end of one month from what the deals' present state says.
struct Past {
    TimePoint end{};
    std::int64_t count = 0;
    Decimal amount;
    std::vector<Value> alsoOpen; ///< though not by what they are now
    std::vector<Value> notYet;   ///< the other way round
};

void takeBack(ReportRun& run, const Record& now, const std::vector<HistoryEntry>& entries,
              const std::vector<std::string>& months, std::vector<Past>& pasts)
{
    const auto isOpen = [](const Record& deal, const std::string& month) {
        return isOpenAt(month, deal.text("stage"), deal.text("engage_date"),
                        deal.text("close_date"));
    };
    const auto worth = [&](const Record& deal) {
        const Money* money = std::get_if<Money>(&deal.value("amount"));
        return money == nullptr ? Decimal{}
                                : run.converted(*money, parseDate(now.text("close_date")));
    };
    Record then = now;
    std::size_t left = entries.size(); // not yet taken back
    for (std::size_t i = months.size(); i-- > 0;) {
        Past& past = pasts[i];
        while (left > 0 && entries[left - 1].at >= past.end) {
            const HistoryEntry& entry = entries[--left];
            then.setGroup(*run.entity().group(entry.group), entry.before);
        }
        const bool wasOpen = isOpen(then, months[i]);
        const bool seemsOpen = isOpen(now, months[i]);
        if (wasOpen) {
            past.count += 1;
            past.amount = past.amount + worth(then);
        }
        if (seemsOpen) {
            past.count -= 1;
            past.amount = past.amount - worth(now);
        }
        if (wasOpen != seemsOpen) {
            (wasOpen ? past.alsoOpen : past.notYet).emplace_back(now.id);
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
    std::map<RecordId, std::vector<HistoryEntry>> changes;
    for (HistoryEntry& entry :
         run.replica().historySince(run.entity().name, pasts.front().end,
                                    {"stage", "amount", "close_date", "engage_date"})) {
        const Group* group = run.entity().group(entry.group);
        const bool isFirst = entry.group == "stage" && isEmpty(entry.before.front());
        if (group != nullptr && !isFirst) { // made then; since when it was worked on is a date
            changes[entry.key.id].push_back(std::move(entry));
        }
    }
    std::vector<Value> ids;
    const auto take = [&]() -> Done {
        const auto rows = run.replica().select(
            {run.entity().name, Filter::all({run.base(false), deals(ids)}), {}, {}}, 0,
            kDealsAtOnce);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            takeBack(run, row.record, changes.at(row.record.id), months, pasts);
        }
        ids.clear();
        return done();
    };
    for (const auto& [id, entries] : changes) {
        ids.emplace_back(id);
        if (ids.size() == kDealsAtOnce) {
            if (Done taken = take(); !taken) {
                return taken;
            }
        }
    }
    return ids.empty() ? done() : take();
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
        std::vector<Filter> open{openAsOfNow(months[i])};
        if (!pasts[i].alsoOpen.empty()) {
            open.push_back(deals(pasts[i].alsoOpen));
        }
        std::vector<Filter> parts{all, Filter::any(std::move(open))};
        if (!pasts[i].notYet.empty()) {
            parts.push_back(Filter::none({deals(pasts[i].notYet)}));
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
