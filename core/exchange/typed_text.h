// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/schema/catalogue.h"
#include "core/schema/value.h"

#include <string>
#include <string_view>

namespace caravan {

/// A number or an amount as a person types it into a field, by the rules of a cell of a sheet that
/// stands alone (ColumnForm): "1250,75", "1.250,75", "1 250.75", "€1,250". @p currency is that of
/// an amount that names none. Empty text is an empty value. What has two readings is refused, not
/// guessed. Error: invalid, key = field name; detail "may be 1234 or 1.234" where both are.
Result<Value> typedNumber(const Field& field, std::string_view text,
                          std::string_view currency = {});

/// A plain number, read in the same way. Error: invalid with an empty key.
Result<Decimal> typedDecimal(std::string_view text);

/// A day in figures ("2026-12-05", "5.12.2026", "12-05" of this year, "12月5日") or in the words of
/// dayFromWords(). @p isMonthFirst: where "5.12" is the twelfth of May, as in Chinese; else two
/// numbers that may each be the month are refused. Error: invalid with an empty key; detail as
/// above, with YYYY-MM-DD.
Result<Date> typedDay(std::string_view text, Date today, bool isMonthFirst);

} // namespace caravan
