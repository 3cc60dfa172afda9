// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/reports/report.h"
#include "core/store/replica.h"

#include <map>
#include <utility>

namespace caravan {

/// One report while it is made; each kind is a file of its own.
class ReportRun {
public:
    ReportRun(Replica& replica, const ReportRequest& request, const ReportDefinition& definition);

    Result<Report> run();

private:
    /// A group of records, its amount in the home currency.
    struct Sum {
        std::vector<Value> group;
        std::int64_t count = 0;
        Decimal amount; ///< of days and shares the sum, not the average
    };
    struct Cell {
        std::int64_t count = 0;
        std::int64_t hits = 0;                       ///< of a share
        std::map<std::int64_t, std::int64_t> spread; ///< of a median: value → how many
        Decimal amount;
    };
    using Cells = std::map<std::pair<std::size_t, std::size_t>, Cell>;

    Done groups();
    Done funnel();
    Done conversion();
    Done forecast();
    Done trend();
    Done ageing();
    Done attainment();
    Done span();
    Done betweenFailures();
    Done utilisation();

    /// The stages from the first to the won deal, and what came at least so far.
    struct Way {
        std::vector<std::string> stages;
        std::vector<ReportKey> keys;
        std::vector<Cell> cells;
    };
    Done readWay(Way& way);
    Filter cameTo(const Way& way, std::size_t stage) const;

    /// The past of a trend.
    struct Past;
    Done readPast(const std::vector<std::string>& months, std::vector<Past>& pasts);
    void takeBack(const Record& now, const std::vector<HistoryEntry>& entries,
                  const std::vector<std::string>& months, std::vector<Past>& pasts);

    Done prepare();
    /// The filter of the whole report, with or without its period.
    Filter base(bool withPeriod) const;
    Result<std::vector<Sum>> sums(const std::vector<std::string>& groupBy, const Filter& filter);
    std::string dayOfRates() const;
    Decimal converted(const AggregateRow& row, bool isByRates);
    /// Zero without a rate, of which the report tells.
    Decimal converted(const Money& money, const std::optional<Date>& on);
    void addMark(std::size_t category, std::size_t series, const Cell& cell, Filter filter);
    void finishTotals(const Cell& all);
    Decimal measured(const Cell& cell) const;
    Query question(Filter filter) const;
    const Field* fieldAt(const std::string& path) const;
    Filter whereDay(const std::string& field, const DayRange& days) const;

    Replica& m_replica;
    const ReportRequest& m_request;
    const ReportDefinition& m_definition;
    const Entity& m_entity;
    ExchangeRates m_rates{""};
    std::vector<Date> m_rateDays;
    Report m_report;
};

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
