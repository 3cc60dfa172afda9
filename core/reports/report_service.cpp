// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Figures of service that are no count, sum or share: how long something took, how long machines
// run between failures, how much of their time engineers work.
#include "core/reports/report_run.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace caravan {
namespace {

constexpr const char* kMonth = "@month";
constexpr std::int64_t kUsersMax = 10'000;
constexpr std::int64_t kWeeklyHours = 40; ///< of who says nothing

const Labels kNinetyPercent{
    {"en", "9 of 10 within"}, {"zh_CN", "九成不超过"}, {"zh_TW", "九成不超過"}};

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

Decimal tenths(double value)
{
    return Decimal::fromUnits(std::llround(value * 10) * (Decimal::kUnit / 10));
}

int daysIn(Date first, Date last)
{
    return std::max(0,
                    static_cast<int>((std::chrono::sys_days(last) - std::chrono::sys_days(first)) /
                                     std::chrono::days(1)) +
                        1);
}

/// The same question about machines instead of visits; nothing where it asks about the visit.
std::optional<Filter> ofMachine(Filter filter)
{
    constexpr std::string_view kAsset = "asset.";
    if (filter.kind == Filter::Kind::condition) {
        if (filter.field.rfind(kAsset, 0) != 0) {
            return std::nullopt;
        }
        filter.field = filter.field.substr(kAsset.size());
        return filter;
    }
    for (Filter& part : filter.parts) {
        std::optional<Filter> one = ofMachine(part);
        if (!one) {
            return std::nullopt;
        }
        part = std::move(*one);
    }
    return filter;
}

} // namespace

/// The half and nine tenths of the times from one moment to another, by one path.
Done ReportRun::span()
{
    const Filter all = base(true);
    AggregateQuery query;
    query.query = {m_entity.name, all, {}, {}};
    query.groupBy = {m_report.by, m_definition.field, m_definition.until};
    const auto rows = m_replica.aggregate(query);
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
        orderKeys(*m_report.byField, m_report.by, sizes, m_request.categoriesMax);
    std::map<std::size_t, Durations> placed;
    for (const auto& [value, durations] : byCategory) {
        for (const auto& [hours, times] : durations.hours) {
            placed[order.places.at(value)].add(hours, times);
        }
    }
    m_report.categories = order.keys;
    m_report.series.emplace_back();
    m_report.beside = kNinetyPercent;
    m_report.targets.resize(order.keys.size());
    for (const auto& [place, durations] : placed) {
        Cell cell;
        cell.count = durations.count;
        cell.amount = tenths(durations.median());
        addMark(place, 0, cell, Filter::all({all, filterOfKey(m_report.by, order, place)}));
        m_report.targets[place] = tenths(durations.ninetyPercent());
    }
    m_report.count = whole.count;
    m_report.total = whole.count == 0 ? Decimal{} : tenths(whole.median());
    return done();
}

/// Mean operating time between failures (IEC 60050-192:2015, 192-05-13): the time that machines of
/// a kind were in service, divided by how often one of them broke down. Water systems run day and
/// night and few have a counter that is read often, so time in service is days since installation
/// within the period; machines without a day of installation, or removed, count on neither side.
Done ReportRun::betweenFailures()
{
    const std::string path = m_report.by.substr(m_report.by.find('.') + 1);
    std::optional<Filter> asked = ofMachine(m_request.where);
    if (!asked) {
        return Error{ErrorCode::invalid, "where", "this figure is only told by fields of assets"};
    }
    const Filter known =
        Filter::all({Filter::whereEmpty("install_date", false),
                     Filter::where("status", Compare::notEqual, Value(std::string("removed")))});
    const Filter all = Filter::all(
        {base(true), Filter::whereEmpty("asset.install_date", false),
         Filter::where("asset.status", Compare::notEqual, Value(std::string("removed")))});
    const auto failures = sums({m_report.by}, all);
    if (!failures) {
        return failures.error();
    }
    std::vector<Filter> parts{known, *asked};
    if (!m_request.owners.empty()) {
        Filter owners;
        owners.kind = Filter::Kind::condition;
        owners.field = m_definition.owner.substr(m_definition.owner.find('.') + 1);
        owners.compare = Compare::in;
        owners.values.assign(m_request.owners.begin(), m_request.owners.end());
        parts.push_back(std::move(owners));
    }
    AggregateQuery inService;
    inService.query = {m_entity.field("asset")->target, Filter::all(std::move(parts)), {}, {}};
    inService.groupBy = {path, "install_date"};
    const auto machines = m_replica.aggregate(inService);
    if (!machines) {
        return machines.error();
    }
    const Date today = m_request.viewpoint.today;
    const Date last = std::min(m_report.period.last.value_or(today), today);
    std::map<Value, std::int64_t> days;
    std::int64_t allDays = 0;
    for (const AggregateRow& row : *machines) {
        const auto installed = parseDate(textOf(row.group[1]));
        if (!installed) {
            continue;
        }
        const Date first = std::max(*installed, m_report.period.first.value_or(*installed));
        const std::int64_t served = row.count * daysIn(first, last);
        days[row.group[0]] += served;
        allDays += served;
    }
    const auto between = [](std::int64_t served, std::int64_t count) {
        return count == 0 ? Decimal{} : Decimal::fromUnits(served * Decimal::kUnit / count);
    };
    std::map<Value, Decimal> sizes;
    Cell whole;
    for (const Sum& row : *failures) {
        sizes[row.group[0]] = between(days[row.group[0]], row.count);
        whole.count += row.count;
    }
    const KeyOrder order =
        orderKeys(*m_report.byField, m_report.by, sizes, m_request.categoriesMax);
    std::map<std::size_t, std::pair<std::int64_t, std::int64_t>> placed; // days, failures
    for (const Sum& row : *failures) {
        auto& [served, count] = placed[order.places.at(row.group[0])];
        served += days[row.group[0]];
        count += row.count;
    }
    m_report.categories = order.keys;
    m_report.series.emplace_back();
    m_report.records = question(all);
    for (const auto& [place, figures] : placed) {
        Cell cell;
        cell.count = figures.second;
        cell.amount = between(figures.first, figures.second);
        addMark(place, 0, cell, Filter::all({all, filterOfKey(m_report.by, order, place)}));
    }
    m_report.count = whole.count;
    m_report.total = between(allDays, whole.count);
    return done();
}

/// Hours of work and travel of all the hours that engineers are paid for in the period, holidays
/// included, since nobody keeps those here.
Done ReportRun::utilisation()
{
    const Filter all = base(true);
    std::map<Value, Cell> worked; // minutes
    Cell whole;
    for (const char* field : {"labour_minutes", "travel_minutes"}) {
        AggregateQuery query;
        query.query = {m_entity.name, all, {}, {}};
        query.groupBy = {m_report.by};
        query.aggregate = Aggregate::sum;
        query.field = field;
        const auto rows = m_replica.aggregate(query);
        if (!rows) {
            return rows.error();
        }
        for (const AggregateRow& row : *rows) {
            Cell& cell = worked[row.group[0]];
            cell.count = row.count;
            cell.amount = cell.amount + row.amount;
            whole.amount = whole.amount + row.amount;
        }
    }
    const Date today = m_request.viewpoint.today;
    const DayRange period{m_report.period.first,
                          std::min(m_report.period.last.value_or(today), today)};
    if (!period.first) {
        return Error{ErrorCode::invalid, "period", "needs a first day"};
    }
    const std::size_t at = m_report.by.find(kMonth);
    std::set<RecordId> counted(m_request.owners.begin(), m_request.owners.end());
    const auto users = m_replica.select(
        {"user", Filter::where("role", Compare::equal, Value(std::string("engineer"))), {}, {}}, 0,
        kUsersMax);
    if (!users) {
        return users.error();
    }
    std::map<Value, double> hours; // available
    double allHours = 0;
    for (const Row& row : *users) {
        const Record& user = row.record;
        const bool* isActive = std::get_if<bool>(&user.value("active"));
        if ((isActive != nullptr && !*isActive) ||
            (!counted.empty() && !counted.contains(user.id))) {
            continue;
        }
        const auto* weekly = std::get_if<std::int64_t>(&user.value("weekly_hours"));
        const double daily = static_cast<double>(weekly != nullptr ? *weekly : kWeeklyHours) / 7.0;
        allHours += daily * daysIn(*period.first, *period.last);
        if (at != std::string::npos) {
            for (const std::string& month :
                 monthsBetween(monthOf(*period.first), monthOf(*period.last), 1200)) {
                const DayRange days = daysOfMonth(month);
                hours[Value(month)] += daily * daysIn(std::max(*days.first, *period.first),
                                                      std::min(*days.last, *period.last));
            }
        } else {
            const Value key = m_report.by == "engineer" ? Value(user.id) : user.value("team");
            hours[key] += daily * daysIn(*period.first, *period.last);
        }
    }
    const auto share = [](Decimal minutes, double available) {
        return available <= 0 ? Decimal{} : tenths(minutes.toDouble() / 60.0 / available * 100.0);
    };
    std::erase_if(worked, [&](const auto& entry) { return !hours.contains(entry.first); });
    std::map<Value, Decimal> sizes;
    for (const auto& [value, cell] : worked) {
        sizes[value] = share(cell.amount, hours[value]);
    }
    const KeyOrder order =
        orderKeys(*m_report.byField, m_report.by, sizes, m_request.categoriesMax);
    std::map<std::size_t, std::pair<Cell, double>> placed;
    for (const auto& [value, cell] : worked) {
        auto& [sum, available] = placed[order.places.at(value)];
        sum.count += cell.count;
        sum.amount = sum.amount + cell.amount;
        available += hours[value];
        whole.count += cell.count;
    }
    m_report.categories = order.keys;
    m_report.series.emplace_back();
    for (const auto& [place, figures] : placed) {
        Cell cell = figures.first;
        cell.amount = share(cell.amount, figures.second);
        addMark(place, 0, cell, Filter::all({all, filterOfKey(m_report.by, order, place)}));
    }
    m_report.count = whole.count;
    m_report.total = share(whole.amount, allHours);
    return done();
}

} // namespace caravan
