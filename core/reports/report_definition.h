// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/query/query.h"
#include "core/schema/catalogue.h"

#include <functional>
#include <string>
#include <vector>

namespace caravan {

class ReportRun;

/// One way to make a figure. The common ones know no entity (core/reports/report_kinds.h); a
/// subject registers what needs its rules, in core/product/product_reports.cpp.
struct ReportKind {
    std::string name;
    /// Fills the report of the run, whose filters and keys are prepared.
    std::function<Done(ReportRun&)> make;
    /// Whether it groups by whatever path it is told, and splits likewise: a company's own fields
    /// are offered then too.
    bool takesAnyKey = false;
    bool takesAnySplit = false;
    /// The series are its own; nobody chooses them.
    bool splitsItself = false;
    /// A record may stand behind several marks: they do not add up to the whole.
    bool overlaps = false;
    /// It tells what was, day after day: its categories are months in time.
    bool isOverTime = false;
    /// The days before its period are something to compare with. Not so of how things stand today.
    bool hasBefore = true;
    /// Entities it reads beside its own.
    std::vector<std::string> reads{};
};
using ReportKinds = std::vector<ReportKind>;

/// A question that managers ask, as resources/reports says it.
struct ReportDefinition {
    /// Quantity: a sum that is no money. Hours, days: an average or the half. Median: of a field
    /// that counts hours.
    enum class Measure { count, sum, quantity, days, hours, share, median };
    /// Waterfall: a level, what was added to it and taken from it, and the level it came to.
    enum class Chart { bars, columns, line, funnel, waterfall };

    std::string name;
    int position = 0;
    std::string section; ///< of the navigation, which it is listed under; empty: under "More"
    std::string icon;
    Labels labels;
    Labels about;
    std::string entity;
    ReportKind kind;
    Measure measure = Measure::count;
    Chart chart = Chart::bars;
    Filter where;
    std::string owner;              ///< field of the person; empty: nobody's
    std::vector<std::string> by;    ///< paths it can be told by, the usual first
    std::vector<std::string> split; ///< paths a bar can be split by
    bool alwaysSplit = false;
    std::string field; ///< of sum, days (the first day), share (the choice), median
    std::string until; ///< of days
    std::vector<std::string> hits;
    std::string day;      ///< the date that the period is about; empty: none
    std::string period;   ///< word of the usual period; empty: all time
    std::string pipeline; ///< field of the pipeline a record goes through; empty: none
};

} // namespace caravan
