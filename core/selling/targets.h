// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/query/period.h"
#include "core/store/exchange_rates.h"

#include <vector>

namespace caravan {

class Replica;

/// What a person or a team is to win from the first to the last day, both counted in.
struct SalesTarget {
    RecordId user; ///< nil: of the team
    RecordId team;
    Date firstDay{};
    Date lastDay{};
    Decimal amount; ///< in the home currency
};

/// The part of a target that falls into the days, by their number.
Decimal shareOf(const SalesTarget& target, Date first, Date last);

/// What the people are to win in these days: their own targets; of everybody (no people named)
/// those of all, or of the teams where nobody has their own.
Decimal targetOf(const std::vector<SalesTarget>& targets, const std::vector<RecordId>& people,
                 Date first, Date last);

/// Targets of value that are known here, in the rates' home currency by the rate of their first
/// day; one in a currency without a rate is left out.
std::vector<SalesTarget> readTargets(Replica& replica, const ExchangeRates& rates);

} // namespace caravan
