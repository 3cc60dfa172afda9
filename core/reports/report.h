// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/list_view.h"
#include "core/query/period.h"
#include "core/query/query.h"
#include "core/schema/catalogue.h"
#include "core/store/exchange_rates.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

class Replica;

/// A question that managers ask, as resources/reports says it.
struct ReportDefinition {
    enum class Kind {
        groups,      ///< counts or sums by one path, split by another
        share,       ///< hits as a share of all, in percent
        funnel,      ///< how many came at least so far
        conversion,  ///< of those that came so far, how many went on
        forecast,    ///< won and expected by month, against the target
        trend,       ///< what was open at the end of each month
        ageing,      ///< by how long it has been going on
        attainment,  ///< won by person against the target
        span,        ///< hours from one moment to another: the half, beside it nine tenths
        mtbf,        ///< days in service between breakdowns
        utilisation, ///< hours of work and travel of those that engineers have, in percent
    };
    /// Quantity: a sum that is no money. Hours, days: an average or the half. Median: of a field
    /// that counts hours.
    enum class Measure { count, sum, quantity, days, hours, share, median };
    enum class Chart { bars, columns, line, funnel };

    std::string name;
    int position = 0;
    std::string section; ///< of the navigation, which it is listed under
    std::string icon;
    Labels labels;
    Labels about;
    std::string entity;
    Kind kind = Kind::groups;
    Measure measure = Measure::count;
    Chart chart = Chart::bars;
    Filter where;
    std::string owner;              ///< field of the person
    std::vector<std::string> by;    ///< paths it can be told by, the usual first
    std::vector<std::string> split; ///< paths a bar can be split by
    bool alwaysSplit = false;
    std::string field; ///< of sum, days (the first day), share (the choice), median
    std::string until; ///< of days
    std::vector<std::string> hits;
    std::string day;    ///< the date that the period is about; empty: none
    std::string period; ///< word of the usual period; empty: all time
};

/// Reads files of resources/reports, in the order of their positions. Error: schema, key the
/// report's name, detail names the file and what is wrong there.
Result<std::vector<ReportDefinition>> loadReports(const Catalogue& catalogue,
                                                  const std::vector<Catalogue::Source>& files);
/// Those built into this program. A mistake in them ends the program.
const std::vector<ReportDefinition>& reportDefinitions();
const ReportDefinition* findReport(std::string_view name);

/// The entities whose records a report is made of: its own, people, rates, and where it compares
/// with them, targets.
std::vector<std::string> entitiesOf(const Catalogue& catalogue, const ReportDefinition& report);

struct ReportRequest {
    std::string name;
    std::string by;                   ///< empty: the usual
    std::string split;                ///< empty: not split, unless the report always is
    std::optional<DayRange> period;   ///< nothing: the usual one
    std::vector<RecordId> owners;     ///< empty: everybody
    std::optional<RecordId> pipeline; ///< nil: deals without one
    Filter where;                     ///< all of nothing: everything
    Viewpoint viewpoint;
    std::size_t categoriesMax = 24; ///< more become "others"; 0: no limit
    std::size_t seriesMax = 6;
};

/// What a bar or a colour stands for.
struct ReportKey {
    Value value;   ///< by the report's field; empty: not said
    Labels labels; ///< instead of a value, where the report has words of its own
};

/// One bar, segment or point, with the question that gives exactly the records behind it.
struct ReportMark {
    std::size_t category = 0;
    std::size_t series = 0;
    std::int64_t count = 0;
    Decimal amount; ///< sum in the currency, days, or percent; of counts the count, median hours
    Query records;
};

struct Report {
    const ReportDefinition* definition = nullptr;
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

    const ReportMark* mark(std::size_t category, std::size_t series) const;
    Decimal amountOf(std::size_t category) const;
    std::int64_t countOf(std::size_t category) const;
};

/// Error: notFound (no such report), invalid (a path or filter that the entity does not have).
Result<Report> runReport(Replica& replica, const ReportRequest& request);
/// The same of a report that need not be built in; @p definition must outlive the result.
Result<Report> runReport(Replica& replica, const ReportDefinition& definition,
                         const ReportRequest& request);

} // namespace caravan
