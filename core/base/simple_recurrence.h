// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// The repetitions that people choose without knowing RRULEs.
struct SimpleRecurrence {
    enum class Unit { day, week, month, year };
    Unit unit = Unit::week;
    int every = 1;             ///< 1 to 999
    std::vector<int> weekdays; ///< of week: 1 is Monday; sorted; none: that of the first day
    /// Of month: 1 to 4 or -1 (last) of `weekday`; 0: the day of the first one's date.
    int ordinal = 0;
    int weekday = 1;
    std::optional<Date> until; ///< at most one of these two
    std::optional<int> count;

    bool operator==(const SimpleRecurrence&) const = default;
};

/// Nothing for a rule that says more than that; its text has to be kept as it is.
std::optional<SimpleRecurrence> simpleRecurrence(std::string_view rule);
std::string ruleText(const SimpleRecurrence& recurrence);

} // namespace caravan
