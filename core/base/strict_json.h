// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace caravan {

/// Strict parse: UTF-8, depth at most 32, no duplicate keys, no infinities, no byte order mark,
/// nothing behind the value. Error: invalid with the offset in detail.
Result<boost::json::value> parseJson(std::string_view text);

/// The text of a member, empty where there is none. Throws boost::system::system_error where it is
/// no text.
std::string textMember(const boost::json::object& object, std::string_view name);

} // namespace caravan
