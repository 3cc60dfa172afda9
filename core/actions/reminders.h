// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/store/replica.h"

#include <functional>
#include <vector>

namespace caravan {

/// Something of a person's own that begins or falls due.
struct Reminder {
    RecordKey key;
    std::string title;
    TimePoint at{};     ///< when it begins; of a day: when reminding begins on it
    bool isDay = false; ///< falls due on a day, at no hour
};

/// Whether work that somebody has set out for is told too: it belongs to the day, but nobody needs
/// to be reminded of it.
enum class BegunWork { leftOut, told };

/// Work of @p user's day (Moments::owner) that is not done and that begins in (@p after, @p until],
/// or falls due on a day whose reminding hour is in it. Earliest first, at most 50.
/// @p dayBegins: when the person is to be reminded of what is due on a day.
std::vector<Reminder> remindersIn(Replica& replica, const RecordId& user, TimePoint after,
                                  TimePoint until, const std::function<TimePoint(Date)>& dayBegins,
                                  BegunWork begun = BegunWork::leftOut);

} // namespace caravan
