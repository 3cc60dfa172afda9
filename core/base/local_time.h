// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"

#include <string>

namespace caravan {

/// A moment as the clock of this machine's time zone shows it.
struct LocalTime {
    Date day;
    int minutes = 0; ///< since midnight by the clock, 0 to 1439
};
LocalTime localTime(TimePoint time);

/// The moment at which the clock shows that. What the clock skips in spring is an hour later; what
/// it shows twice in autumn is the first of both. @p minutes may go beyond the day.
TimePoint momentOf(Date day, int minutes);

/// The IANA name of this machine's time zone ("Europe/Berlin"); empty where it has none.
std::string localZone();
/// The same by the clock of a zone; an empty or unknown name is this machine's.
LocalTime localTime(TimePoint time, const std::string& zone);
TimePoint momentOf(Date day, int minutes, const std::string& zone);

} // namespace caravan
