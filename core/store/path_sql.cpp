// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/path_sql.h"

#include "core/store/layout.h"

namespace caravan::store {
namespace {

using DatePart = FieldPath::Part;

/// Dates and times are ISO texts, so most parts are their beginning.
std::string partOf(DatePart part, const std::string& value)
{
    switch (part) {
    case DatePart::whole:
        break;
    case DatePart::day:
        return "substr(" + value + ", 1, 10)";
    case DatePart::week:
        return "date(substr(" + value + ", 1, 10), 'weekday 0', '-6 days')";
    case DatePart::month:
        return "substr(" + value + ", 1, 7)";
    case DatePart::quarter:
        return "(substr(" + value + ", 1, 4) || '-Q' || ((CAST(substr(" + value +
               ", 6, 2) AS INTEGER) + 2) / 3))";
    case DatePart::year:
        return "substr(" + value + ", 1, 4)";
    }
    return value;
}

} // namespace

std::string pathExpression(const Catalogue& catalogue, const FieldPath& path,
                           const std::string& first)
{
    std::string value = first;
    for (std::size_t i = 1; i < path.steps.size(); ++i) {
        const std::string alias = "r" + std::to_string(i);
        value = "(SELECT " + alias + "." + columnName(*path.steps[i]) + " FROM " +
                tableName(catalogue.at(path.steps[i - 1]->target)) + " " + alias + " WHERE " +
                alias + ".id = " + value + ")";
    }
    return partOf(path.part, value);
}

} // namespace caravan::store
