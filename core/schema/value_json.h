// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <boost/json/value.hpp>

namespace caravan {

/// The one form of values in JSON (SYNC 2 "Sign-in and values"), used on the wire, in the journal
/// and in exports.
boost::json::value toJson(const Value& value);
/// Error: invalid, key = field name, detail says what was expected. Choices unknown to the
/// catalogue are taken as text; checkValue() refuses them where that is wanted.
Result<Value> valueFromJson(const Field& field, const boost::json::value& json);

} // namespace caravan
