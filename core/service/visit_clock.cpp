// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/service/visit_clock.h"

namespace caravan {

ClockDoubt clockDoubt(const Record& visit, TimePoint now)
{
    constexpr std::chrono::minutes kAhead{5};
    constexpr std::chrono::hours kLongest{16};
    const auto arrived = parseDateTime(visit.text("arrived_at"));
    const auto end = parseDateTime(visit.text("left_at")).value_or(now);
    return !arrived                    ? ClockDoubt::none
           : *arrived > now + kAhead   ? ClockDoubt::arrivedLater
           : end - *arrived > kLongest ? ClockDoubt::tooLong
                                       : ClockDoubt::none;
}

} // namespace caravan
