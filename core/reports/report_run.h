// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "core/store/replica.h"

#include <map>
#include <utility>

namespace caravan {

/// A group of records, its amount in the home currency.
struct ReportSum {
    std::vector<Value> group;
    std::int64_t count = 0;
    Decimal amount; ///< of days and shares the sum, not the average
};

/// What a mark is made of.
struct ReportCell {
    std::int64_t count = 0;
    std::int64_t hits = 0;                       ///< of a share
    std::map<std::int64_t, std::int64_t> spread; ///< of a median: value → how many
    Decimal amount;

    void add(const ReportSum& sum)
    {
        count += sum.count;
        amount = amount + sum.amount;
    }
};
/// By category and series.
using ReportCells = std::map<std::pair<std::size_t, std::size_t>, ReportCell>;

/// One report while it is made: what every kind of report works with. Lives as long as one call of
/// runReport, in its thread.
class ReportRun {
public:
    /// The entity of @p definition is here.
    ReportRun(Replica& replica, const ReportRequest& request,
              std::shared_ptr<const ReportDefinition> definition);

    Result<Report> run();

    Replica& replica() { return m_replica; }
    const ReportRequest& request() const { return m_request; }
    const ReportDefinition& definition() const { return *m_report.definition; }
    const Entity& entity() const { return m_entity; }
    const ExchangeRates& rates() const { return m_rates; }
    /// What the kind fills.
    Report& report() { return m_report; }

    /// The filter of the whole report, with or without its period.
    Filter base(bool withPeriod) const;
    Filter whereDay(const std::string& field, const DayRange& days) const;
    Query question(Filter filter) const;
    /// What the records of @p filter add up to, by the values of these paths; a row for each
    /// currency and rate.
    Result<std::vector<ReportSum>> sums(const std::vector<std::string>& groupBy,
                                        const Filter& filter);
    /// Zero without a rate, of which the report tells.
    Decimal converted(const Money& money, const std::optional<Date>& on);
    /// What a cell shows, by what the report measures.
    Decimal measured(const ReportCell& cell) const;
    /// @p filter: the records behind it.
    void addMark(std::size_t category, std::size_t series, const ReportCell& cell, Filter filter);
    /// The same where the amount is another than measured().
    void addMark(std::size_t category, std::size_t series, std::int64_t count, Decimal amount,
                 Filter filter);
    void finishTotals(const ReportCell& all);

private:
    Done prepare();
    std::string dayOfRates() const;
    Decimal converted(const AggregateRow& row, bool isByRates);
    const Field* fieldAt(const std::string& path) const;

    Replica& m_replica;
    const ReportRequest& m_request;
    const Entity& m_entity;
    ExchangeRates m_rates{""};
    std::vector<Date> m_rateDays;
    Report m_report;
};

/// To one place after the point.
Decimal tenths(double value);

/// The keys of a chart in the order in which a person expects them: months one after another,
/// choices as declared, all others the largest first. What is too much becomes one key without a
/// value; `places` says where each value went.
struct KeyOrder {
    std::vector<ReportKey> keys;
    std::map<Value, std::size_t> places;
    std::optional<std::size_t> others;
};
KeyOrder orderKeys(const Field& field, const std::string& path,
                   const std::map<Value, Decimal>& sizes, std::size_t keysMax);
/// The question for the records of one key.
Filter filterOfKey(const std::string& path, const KeyOrder& order, std::size_t key);

/// "2026-11" → its first and last day.
DayRange daysOfMonth(const std::string& month);
inline constexpr std::size_t kReportMonthsMax = 36; ///< that a report shows at once
/// Every month from the one to the other, at most @p monthsMax.
std::vector<std::string> monthsBetween(const std::string& first, const std::string& last,
                                       std::size_t monthsMax);
std::string monthOf(Date day);

} // namespace caravan
