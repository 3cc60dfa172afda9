// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/json.hpp>
#include <spdlog/common.h>

#include <string_view>

namespace caravan::hub {

// The hub's log: a JSON object a line. Nothing personal goes in: no address, mail, path, query, nor
// what a database says of values; a route is named by its pattern.

/// Makes this the default log of the program.
void logTo(spdlog::sink_ptr sink);
void logEvent(spdlog::level::level_enum level, std::string_view event, boost::json::object facts);

} // namespace caravan::hub
