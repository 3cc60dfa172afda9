// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/schema/catalogue.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A question that managers ask, as resources/reports or a company says it.
struct ReportShape {
    /// Quantity: a sum that is no money. Hours, days: an average or the half. Median: of a field
    /// that counts hours.
    enum class Measure { count, sum, quantity, days, hours, share, median };
    /// Waterfall: a level, what was added to it and taken from it, and the level it came to.
    enum class Chart { bars, columns, line, funnel, waterfall };

    std::string name;
    int position = 0;
    std::string section; ///< of the navigation; empty: where the entity stands
    std::string icon;
    Labels labels;
    Labels about;
    std::string entity;
    std::string kindName; ///< of the registered kinds (core/reports/report_kinds.h)
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
    std::string day;       ///< the date that the period is about; empty: none
    std::string period;    ///< word of the usual period; empty: all time
    std::string pipeline;  ///< field of the pipeline a record goes through; empty: none
    bool isHidden = false; ///< the company does not use it
};

/// Throws SchemaMistake.
ReportShape readReport(const boost::json::value& report, UnknownKeys unknown);

/// The reports about an entity, also those that are hidden, in the order of the catalogue. What
/// this program cannot read is left out.
std::vector<ReportShape> reportsAbout(const Catalogue& catalogue, std::string_view entity);
/// What a report is called; empty where there is none of that name.
Labels reportLabels(const Catalogue& catalogue, std::string_view report);

/// That its entity exists, its paths lead to fields in use, and what it adds up or counts days of
/// can be. Throws SchemaMistake.
void checkReport(const Catalogue& catalogue, const ReportShape& report);

} // namespace caravan
