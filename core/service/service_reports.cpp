// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// How long machines run between failures, and how much of their time engineers work.
#include "core/service/service_reports.h"

#include "core/reports/report_run.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace caravan {
namespace {

constexpr const char* kMonth = "@month";
constexpr std::int64_t kUsersMax = 10'000;
constexpr std::int64_t kWeeklyHours = 40; ///< of who says nothing

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

/// Mean operating time between failures (IEC 60050-192:2015, 192-05-13): the time that machines of
/// a kind were in service, divided by how often one of them broke down. Water systems run day and
/// night and few have a counter that is read often, so time in service is days since installation
/// within the period; machines without a day of installation, or removed, count on neither side.
Done betweenFailures(ReportRun& run)
{
    Report& report = run.report();
    const std::string path = report.by.substr(report.by.find('.') + 1);
    std::optional<Filter> asked = ofMachine(run.request().where);
    if (!asked) {
        return Error{ErrorCode::invalid, "where", "this figure is only told by fields of assets"};
    }
    const Filter known =
        Filter::all({Filter::whereEmpty("install_date", false),
                     Filter::where("status", Compare::notEqual, Value(std::string("removed")))});
    const Filter all = Filter::all(
        {run.base(true), Filter::whereEmpty("asset.install_date", false),
         Filter::where("asset.status", Compare::notEqual, Value(std::string("removed")))});
    const auto failures = run.sums({report.by}, all);
    if (!failures) {
        return failures.error();
    }
    std::vector<Filter> parts{known, *asked};
    if (!run.request().owners.empty()) {
        const std::string& owner = run.definition().owner;
        parts.push_back(Filter::whereIn(owner.substr(owner.find('.') + 1), run.request().owners));
    }
    AggregateQuery inService;
    inService.query = {run.entity().field("asset")->target, Filter::all(std::move(parts)), {}, {}};
    inService.groupBy = {path, "install_date"};
    const auto machines = run.replica().aggregate(inService);
    if (!machines) {
        return machines.error();
    }
    const Date today = run.request().viewpoint.today;
    const Date last = std::min(report.period.last.value_or(today), today);
    std::map<Value, std::int64_t> days;
    std::int64_t allDays = 0;
    for (const AggregateRow& row : *machines) {
        const auto installed = parseDate(textOf(row.group[1]));
        if (!installed) {
            continue;
        }
        const Date first = std::max(*installed, report.period.first.value_or(*installed));
        const std::int64_t served = row.count * daysIn(first, last);
        days[row.group[0]] += served;
        allDays += served;
    }
    const auto between = [](std::int64_t served, std::int64_t count) {
        return count == 0 ? Decimal{} : Decimal::fromUnits(served * Decimal::kUnit / count);
    };
    std::map<Value, Decimal> sizes;
    ReportCell whole;
    for (const ReportSum& row : *failures) {
        sizes[row.group[0]] = between(days[row.group[0]], row.count);
        whole.count += row.count;
    }
    const KeyOrder order =
        orderKeys(*report.byField, report.by, sizes, run.request().categoriesMax);
    std::map<std::size_t, std::pair<std::int64_t, std::int64_t>> placed; // days, failures
    for (const ReportSum& row : *failures) {
        auto& [served, count] = placed[order.places.at(row.group[0])];
        served += days[row.group[0]];
        count += row.count;
    }
    report.categories = order.keys;
    report.series.emplace_back();
    report.records = run.question(all);
    for (const auto& [place, figures] : placed) {
        run.addMark(place, 0, figures.second, between(figures.first, figures.second),
                    Filter::all({all, filterOfKey(report.by, order, place)}));
    }
    report.count = whole.count;
    report.total = between(allDays, whole.count);
    return done();
}

/// Hours of work and travel of all the hours that engineers are paid for in the period, holidays
/// included, since nobody keeps those here.
Done utilisation(ReportRun& run)
{
    Report& report = run.report();
    const Filter all = run.base(true);
    std::map<Value, ReportCell> worked; // minutes
    ReportCell whole;
    for (const char* field : {"labour_minutes", "travel_minutes"}) {
        AggregateQuery query;
        query.query = {run.entity().name, all, {}, {}};
        query.groupBy = {report.by};
        query.aggregate = Aggregate::sum;
        query.field = field;
        const auto rows = run.replica().aggregate(query);
        if (!rows) {
            return rows.error();
        }
        for (const AggregateRow& row : *rows) {
            ReportCell& cell = worked[row.group[0]];
            cell.count = row.count;
            cell.amount = cell.amount + row.amount;
            whole.amount = whole.amount + row.amount;
        }
    }
    const Date today = run.request().viewpoint.today;
    const DayRange period{report.period.first, std::min(report.period.last.value_or(today), today)};
    if (!period.first) {
        return Error{ErrorCode::invalid, "period", "needs a first day"};
    }
    const std::size_t at = report.by.find(kMonth);
    std::set<RecordId> counted(run.request().owners.begin(), run.request().owners.end());
    const auto users = run.replica().select(
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
            const Value key = report.by == "engineer" ? Value(user.id) : user.value("team");
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
        orderKeys(*report.byField, report.by, sizes, run.request().categoriesMax);
    std::map<std::size_t, std::pair<ReportCell, double>> placed;
    for (const auto& [value, cell] : worked) {
        auto& [sum, available] = placed[order.places.at(value)];
        sum.count += cell.count;
        sum.amount = sum.amount + cell.amount;
        available += hours[value];
        whole.count += cell.count;
    }
    report.categories = order.keys;
    report.series.emplace_back();
    for (const auto& [place, figures] : placed) {
        const auto& [worked, available] = figures;
        run.addMark(place, 0, worked.count, share(worked.amount, available),
                    Filter::all({all, filterOfKey(report.by, order, place)}));
    }
    report.count = whole.count;
    report.total = share(whole.amount, allHours);
    return done();
}

} // namespace

ReportKinds serviceReportKinds()
{
    return {
        {.name = "mtbf", .make = betweenFailures, .reads = {"asset"}},
        {.name = "utilisation", .make = utilisation},
    };
}

} // namespace caravan
