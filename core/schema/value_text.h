// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/catalogue.h"

#include <string>
#include <string_view>

namespace caravan {

/// Reads what a person or a file wrote for a field, in the neutral form: numbers with a point,
/// dates as YYYY-MM-DD, date-times in RFC 3339, money as "1200.00 EUR" or "1200.00" with
/// @p currency, booleans yes/no/true/false/1/0, choices by value or by label of any language,
/// sets separated by ";", references by id. Empty text is an empty value. The result passed
/// checkValue(). Error: invalid, key = field name.
Result<Value> valueFromText(const Field& field, std::string_view text,
                            std::string_view currency = "EUR");

/// The same form back. Choices by value, references by id.
std::string valueToText(const Value& value);

} // namespace caravan
