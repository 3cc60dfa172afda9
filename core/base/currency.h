// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"

#include <optional>
#include <string_view>

namespace caravan {

/// Digits behind the point that amounts of a currency have (ISO 4217, minor unit): 0 for JPY, 3 for
/// KWD, 2 for most. A code that the standard does not know may have as many as numbers have here.
int currencyDigits(std::string_view code);

__extension__ using WideUnits = __int128; // products of amounts leave 64 bits

/// The amount of @p units / @p per ten-thousandths, rounded once to the digits of the currency,
/// halves away from zero. Nothing where it is beyond what amounts are.
std::optional<Decimal> amountOf(WideUnits units, WideUnits per, std::string_view code);

/// True when the amount has no more digits than its currency.
bool isPayable(const Money& money);

/// True for a code of ISO 4217 that people trade in.
bool isKnownCurrency(std::string_view code);

} // namespace caravan
