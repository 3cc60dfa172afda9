// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"

namespace caravan {

/// How much @p part is of @p whole in percent, with one place, halves up: 7 of 9 is 77.8. The one
/// rounding of shares in charts, tables, files and on the command line. 0 of nothing; neither is
/// negative.
inline Decimal percentOf(std::int64_t part, std::int64_t whole)
{
    constexpr std::int64_t kTenth = Decimal::kUnit / 10;
    return whole <= 0 ? Decimal{}
                      : Decimal::fromUnits((part * 2'000 + whole) / (2 * whole) * kTenth);
}

} // namespace caravan
