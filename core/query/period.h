// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace caravan {

/// Days from one to another, both counted in; without a bound on a side that is open.
struct DayRange {
    std::optional<Date> first;
    std::optional<Date> last;
    bool operator==(const DayRange&) const = default;
};

/// The stable words of days told from today: "today", "this_week", "last_quarter", "next_30_days",
/// "past", "older_than_90_days" … in the order in which a person looks for them. Weeks begin on
/// Monday.
std::span<const std::string_view> periodWords();

/// Nothing for a word that is not one.
std::optional<DayRange> daysOf(std::string_view word, Date today);

/// The days right before @p days and as many: of whole months as many months (before a quarter the
/// quarter before), else the same number of days. Nothing where a side is open.
std::optional<DayRange> daysBefore(const DayRange& days);
/// How many whole calendar months @p days are; nothing where they are not.
std::optional<int> wholeMonths(const DayRange& days);

} // namespace caravan
