// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/query/period.h"
#include "core/reports/report_definition.h"
#include "core/store/exchange_rates.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// What is asked of a report.
struct ReportRequest {
    std::string by;                   ///< empty: the usual
    std::string split;                ///< empty: not split, unless the report always is
    std::optional<DayRange> period;   ///< nothing: the usual one
    std::vector<RecordId> owners;     ///< empty: everybody
    std::optional<RecordId> pipeline; ///< nil: records without one; nothing: all
    Filter where;                     ///< all of nothing: everything
    Viewpoint viewpoint;
    std::size_t categoriesMax = 24; ///< more become "others"; 0: no limit
    std::size_t seriesMax = 6;
    bool compares = false; ///< with the days before the period, where the kind of report allows it
};

/// What a bar or a colour stands for.
struct ReportKey {
    Value value;   ///< by the report's field; empty: not said
    Labels labels; ///< instead of the value's own, where the report has words of its own
};

/// One bar, segment or point, with the question that gives exactly the records behind it.
struct ReportMark {
    std::size_t category = 0;
    std::size_t series = 0;
    std::int64_t count = 0;
    Decimal amount; ///< sum in the currency, days, or percent; of counts the count, median hours
    Query records;
};

/// What the same question gave for the days before.
struct ReportBefore {
    DayRange days;
    std::string word; ///< of these days ("last_quarter"), where today they have one
    std::int64_t count = 0;
    Decimal total;
    /// By category of the report: all series together. Nothing where the category has no like
    /// among those days, and where the figures do not add up.
    std::vector<std::optional<Decimal>> amounts;
};

struct Report {
    std::shared_ptr<const ReportDefinition> definition;
    std::string by;
    std::string split;
    const Field* byField = nullptr; ///< whose value the categories are; null: words of their own
    const Field* splitField = nullptr;
    DayRange period;
    std::string currency; ///< of amounts; empty where there are none
    std::vector<ReportKey> categories;
    std::vector<ReportKey> series; ///< one without value and labels when it is not split
    std::vector<ReportMark> marks;
    std::vector<std::optional<Decimal>> targets; ///< per category; empty where there are none
    Labels beside; ///< what `targets` are where they are none: another figure to compare with
    std::int64_t count = 0;
    Decimal total;                        ///< like ReportMark::amount, of everything
    std::vector<ExchangeRate> rates;      ///< by which other currencies were converted
    std::vector<std::string> unconverted; ///< currencies without a rate: counted, not added up
    Query records;                        ///< everything behind it
    std::optional<ReportBefore> before;   ///< where it was asked for and there is one

    const ReportMark* mark(std::size_t category, std::size_t series) const;
    Decimal amountOf(std::size_t category) const;
    std::int64_t countOf(std::size_t category) const;
};

/// Makes a report. @p definition is one of Reports and not null. Error: notFound (an entity that is
/// not here), invalid (a path or filter that the entity does not have).
Result<Report> runReport(Replica& replica, std::shared_ptr<const ReportDefinition> definition,
                         const ReportRequest& request);

} // namespace caravan
