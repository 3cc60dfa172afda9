// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <boost/json.hpp>

#include <string>

namespace caravan::hub::openapi {

// JSON Schema of the values on the wire (SYNC 2).

boost::json::object refTo(const std::string& name);
/// Nothing but these properties.
boost::json::object object(boost::json::object properties, boost::json::array required = {});
boost::json::object text(const char* pattern = nullptr);
boost::json::object formatted(const char* format);
boost::json::object valueSchema(const Field& field);
/// Those that all entities share: Id, Money, File, Problem, Tokens, History.
boost::json::object commonSchemas();

} // namespace caravan::hub::openapi
