// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What was open at the end of each month. Deals that did not change since are added up as they
// stand; of the others the changes are taken back one by one, as this laptop's history tells them.
#include "core/reports/report_run.h"

#include "core/selling/pipeline.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr int kTrendMonths = 12;
constexpr std::size_t kDealsAtOnce = 500;

Filter deals(std::vector<Value> ids)
{
    Filter filter;
    filter.kind = Filter::Kind::condition;
    filter.field = "id";
    filter.compare = Compare::in;
    filter.values = std::move(ids);
    return filter;
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
    Filter closed;
    closed.kind = Filter::Kind::condition;
    closed.field = "stage";
    closed.compare = Compare::in;
    closed.values = {std::string("won"), std::string("lost")};
    Filter notClosed;
    notClosed.kind = Filter::Kind::none;
    notClosed.parts.push_back(std::move(closed));
    return Filter::all(
        {Filter::any({Filter::whereEmpty("engage_date"),
                      Filter::where("engage_date", Compare::lessOrEqual, end)}),
         Filter::any({std::move(notClosed), Filter::where("close_date", Compare::greater, end)})});
}

} // namespace

/// What differs at the end of one month from what the deals' present state says.
struct ReportRun::Past {
    TimePoint end{};
    std::int64_t count = 0;
    Decimal amount;
    std::vector<Value> alsoOpen; ///< though not by what they are now
    std::vector<Value> notYet;   ///< the other way round
};

Done ReportRun::readPast(const std::vector<std::string>& months, std::vector<Past>& pasts)
{
    for (const std::string& month : months) {
        Past past;
        past.end = m_request.viewpoint.midnight(addDays(*daysOfMonth(month).last, 1));
        pasts.push_back(std::move(past));
    }
    if (pasts.empty()) {
        return done();
    }
    std::map<RecordId, std::vector<HistoryEntry>> changes;
    for (HistoryEntry& entry : m_replica.historySince(
             m_entity.name, pasts.front().end, {"stage", "amount", "close_date", "engage_date"})) {
        const Group* group = m_entity.group(entry.group);
        const bool isFirst = entry.group == "stage" && isEmpty(entry.before.front());
        if (group != nullptr && !isFirst) { // made then; since when it was worked on is a date
            changes[entry.key.id].push_back(std::move(entry));
        }
    }
    std::vector<Value> ids;
    const auto take = [&]() -> Done {
        const auto rows = m_replica.select(
            {m_entity.name, Filter::all({base(false), deals(ids)}), {}, {}}, 0, kDealsAtOnce);
        if (!rows) {
            return rows.error();
        }
        for (const Row& row : *rows) {
            takeBack(row.record, changes.at(row.record.id), months, pasts);
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

void ReportRun::takeBack(const Record& now, const std::vector<HistoryEntry>& entries,
                         const std::vector<std::string>& months, std::vector<Past>& pasts)
{
    const auto isOpen = [](const Record& deal, const std::string& month) {
        return isOpenAt(month, deal.text("stage"), deal.text("engage_date"),
                        deal.text("close_date"));
    };
    const auto worth = [&](const Record& deal) {
        const Money* money = std::get_if<Money>(&deal.value("amount"));
        return money == nullptr ? Decimal{} : converted(*money, parseDate(now.text("close_date")));
    };
    Record then = now;
    std::size_t left = entries.size(); // not yet taken back
    for (std::size_t i = months.size(); i-- > 0;) {
        Past& past = pasts[i];
        while (left > 0 && entries[left - 1].at >= past.end) {
            const HistoryEntry& entry = entries[--left];
            then.setGroup(*m_entity.group(entry.group), entry.before);
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

Done ReportRun::trend()
{
    const Filter all = base(false);
    const auto rows = sums({"engage_date@month", "close_date@month", "stage"}, all);
    if (!rows) {
        return rows.error();
    }
    const Date today = m_request.viewpoint.today;
    const Date last = m_report.period.last.value_or(today);
    const Date first = m_report.period.first.value_or(Date(std::chrono::year_month_day(
        last.year() / last.month() / 1 - std::chrono::months(kTrendMonths - 1))));
    m_report.period = {first, last};
    m_report.byField = nullptr;
    m_report.series.emplace_back();
    const std::vector<std::string> months =
        monthsBetween(monthOf(first), monthOf(last), kReportMonthsMax);
    std::vector<Past> pasts;
    if (Done read = readPast(months, pasts); !read) {
        return read;
    }
    for (std::size_t i = 0; i < months.size(); ++i) {
        Cell cell;
        cell.count = pasts[i].count;
        cell.amount = pasts[i].amount;
        for (const Sum& row : *rows) {
            if (isOpenAt(months[i], textOf(row.group[2]), textOf(row.group[0]),
                         textOf(row.group[1]))) {
                cell.count += row.count;
                cell.amount = cell.amount + row.amount;
            }
        }
        m_report.categories.push_back({months[i], {}});
        std::vector<Filter> open{openAsOfNow(months[i])};
        if (!pasts[i].alsoOpen.empty()) {
            open.push_back(deals(pasts[i].alsoOpen));
        }
        std::vector<Filter> parts{all, Filter::any(std::move(open))};
        if (!pasts[i].notYet.empty()) {
            Filter without;
            without.kind = Filter::Kind::none;
            without.parts.push_back(deals(pasts[i].notYet));
            parts.push_back(std::move(without));
        }
        addMark(i, 0, cell, Filter::all(std::move(parts)));
        if (i + 1 == months.size()) {
            finishTotals(cell);
            m_report.records = m_report.marks.back().records;
        }
    }
    return done();
}

} // namespace caravan
