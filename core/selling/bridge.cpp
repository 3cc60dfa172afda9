// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/bridge.h"

#include "core/selling/deal_past.h"

#include <array>

namespace caravan {
namespace {

enum Part : std::size_t { opening, added, raised, reduced, won, lost, closing };

struct PartWords {
    const char* value;
    Labels labels;
};

const std::array<PartWords, 7>& partWords()
{
    static const std::array<PartWords, 7> kWords{{
        {"opening", {{"en", "At the start"}, {"zh_CN", "期初"}, {"zh_TW", "期初"}}},
        {"new", {{"en", "New"}, {"zh_CN", "新增"}, {"zh_TW", "新增"}}},
        {"raised", {{"en", "Raised"}, {"zh_CN", "调增"}, {"zh_TW", "調增"}}},
        {"reduced", {{"en", "Reduced"}, {"zh_CN", "调减"}, {"zh_TW", "調減"}}},
        {"won", {{"en", "Won"}, {"zh_CN", "赢单"}, {"zh_TW", "成交"}}},
        {"lost", {{"en", "Lost"}, {"zh_CN", "输单"}, {"zh_TW", "未成交"}}},
        {"closing", {{"en", "At the end"}, {"zh_CN", "期末"}, {"zh_TW", "期末"}}},
    }};
    return kWords;
}

/// A part that grows deal by deal.
struct Moved {
    Decimal amount;
    std::vector<Value> deals;

    void add(const Record& deal, Decimal by)
    {
        amount = amount + by;
        deals.emplace_back(deal.id);
    }
};

/// What is open at the end of one day: what is so by the deals' present state, with what differs.
struct Level {
    std::string day;
    TimePoint end{};
    ReportCell cell;
    std::vector<Value> alsoOpen;
    std::vector<Value> notYet;

    Level(ReportRun& run, Date of)
        : day(formatDate(of)), end(run.request().viewpoint.midnight(addDays(of, 1)))
    {
    }

    void correct(ReportRun& run, DealPast& deal, bool wasOpen, Decimal worth)
    {
        const bool seemsOpen = isOpenAt(day, deal.now());
        if (wasOpen) {
            cell.count += 1;
            cell.amount = cell.amount + worth;
        }
        if (seemsOpen) {
            cell.count -= 1;
            cell.amount = cell.amount - deal.worth(run, deal.now());
        }
        if (wasOpen != seemsOpen) {
            (wasOpen ? alsoOpen : notYet).emplace_back(deal.now().id);
        }
    }
    Done addPresent(ReportRun& run, Date of)
    {
        const auto rows = run.sums({}, Filter::all({run.base(false), openAsOfNow(of)}));
        if (!rows) {
            return rows.error();
        }
        for (const ReportSum& row : *rows) {
            cell.add(row);
        }
        return done();
    }
    Filter filter(ReportRun& run, Date of) const
    {
        std::vector<Filter> open{openAsOfNow(of)};
        if (!alsoOpen.empty()) {
            open.push_back(dealsById(alsoOpen));
        }
        std::vector<Filter> parts{run.base(false), Filter::any(std::move(open))};
        if (!notYet.empty()) {
            parts.push_back(Filter::none({dealsById(notYet)}));
        }
        return Filter::all(std::move(parts));
    }
};

Part endOf(const Record& deal)
{
    const std::string& stage = deal.text("stage");
    return stage == "won" ? won : stage == "lost" ? lost : reduced;
}

/// What one deal did between two days.
void walk(ReportRun& run, DealPast& deal, Level& before, Level& after, std::array<Moved, 7>& parts)
{
    const bool isOpen = deal.wasOpen(after.day, after.end);
    const Record last = deal.before(after.end);
    const Decimal worth = deal.worth(run, last);
    after.correct(run, deal, isOpen, worth);
    const bool wasOpen = deal.wasOpen(before.day, before.end);
    const Record& first = deal.before(before.end);
    const Decimal former = deal.worth(run, first);
    before.correct(run, deal, wasOpen, former);
    const Record& now = deal.now();
    if (wasOpen && (isOpen || endOf(last) != reduced) && former != worth) {
        parts[former < worth ? raised : reduced].add(now, worth - former);
    }
    if (wasOpen && !isOpen) {
        const Part end = endOf(last);
        parts[end].add(now, Decimal{} - (end == reduced ? former : worth));
    } else if (!wasOpen && isOpen) {
        parts[added].add(now, worth);
    } else if (!wasOpen && isOverAt(after.day, last) && !isOverAt(before.day, first)) {
        parts[added].add(now, worth); // began and ended between the two days
        parts[endOf(last)].add(now, Decimal{} - worth);
    }
}

Done bridge(ReportRun& run)
{
    constexpr int kDays = 7;
    Report& report = run.report();
    const Date today = run.request().viewpoint.today;
    const Date last = std::min(report.period.last.value_or(today), today);
    const Date first = std::min(report.period.first.value_or(addDays(last, 1 - kDays)), last);
    report.period = {first, last};
    report.byField = nullptr;
    report.series.emplace_back();
    const Date dayBefore = addDays(first, -1);
    Level before(run, dayBefore);
    Level after(run, last);
    if (Done read = before.addPresent(run, dayBefore); !read) {
        return read;
    }
    if (Done read = after.addPresent(run, last); !read) {
        return read;
    }
    std::array<Moved, 7> parts;
    // What began or ended by its days alone, as what an import brought.
    const Filter moved = Filter::any(
        {Filter::where("engage_date", Compare::greaterOrEqual, formatDate(first)),
         Filter::all({Filter::whereIn("stage", std::vector<std::string>{"won", "lost"}),
                      Filter::where("close_date", Compare::greaterOrEqual, formatDate(first))})});
    Done walked = eachPast(run, before.end, moved,
                           [&](DealPast& deal) { walk(run, deal, before, after, parts); });
    if (!walked) {
        return walked;
    }
    for (std::size_t i = 0; i < partWords().size(); ++i) {
        report.categories.push_back({std::string(partWords()[i].value), partWords()[i].labels});
        if (i == opening || i == closing) {
            const Level& level = i == opening ? before : after;
            run.addMark(i, 0, level.cell, level.filter(run, i == opening ? dayBefore : last));
        } else if (!parts[i].deals.empty()) {
            run.addMark(i, 0, static_cast<std::int64_t>(parts[i].deals.size()), parts[i].amount,
                        Filter::all({run.base(false), dealsById(parts[i].deals)}));
        }
    }
    run.finishTotals(after.cell);
    report.records = report.marks.back().records;
    return done();
}

} // namespace

ReportKinds bridgeReportKinds()
{
    return {{.name = "bridge", .make = bridge, .overlaps = true, .hasBefore = false}};
}

} // namespace caravan
