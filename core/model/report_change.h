// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>

#include <string>

// The company's reports, for core/model alone. Each gives the name of the entity that the report is
// about, whose revision the change raises. What is wrong is thrown as SchemaMistake.

namespace caravan {

/// Adds a report; completes what it does not say.
std::string addReport(boost::json::array& reports, const boost::json::object& change);
/// Of a report of the product or the company.
std::string relabelReport(boost::json::array& reports, const boost::json::object& change);
std::string hideReport(boost::json::array& reports, const boost::json::object& change);

} // namespace caravan
