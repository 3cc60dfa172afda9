// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// A day as sheets and other programs write it, perhaps with a time of day: "1980/2/3",
/// "1980年2月3日", "03.02.1980", "2/3/1980", "3 Feb 1980", "2026-11-23T09:30:00.000+0000".
struct ForeignDay {
    /// Open: "2/3/1980" may be in February or in March.
    enum class Order { yearFirst, dayFirst, monthFirst, open };

    Order order = Order::yearFirst;
    int year = 0;
    int first = 0;              ///< the month, or what stands first of day and month
    int second = 0;             ///< the day, or what stands second
    std::optional<int> minutes; ///< since midnight
    int milliseconds = 0;       ///< beyond the minutes
    std::optional<int> offset;  ///< minutes east of Greenwich; nothing: no zone is said

    /// Nothing for a text that is no day, or one whose year has two digits.
    static std::optional<ForeignDay> read(std::string_view cell);

    /// "1980-02-03", the parts taken in that order; the day may not exist.
    std::string text(Order order) const;
};

/// The day that Excel means by a whole number, from 1930 to 2099; nothing for another text.
std::optional<Date> excelDays(std::string_view cell);

} // namespace caravan
