// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/local_time.h"

#include <ctime>

namespace caravan {

LocalTime localTime(TimePoint time)
{
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    const Date day{std::chrono::year(local.tm_year + 1900),
                   std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                   std::chrono::day(static_cast<unsigned>(local.tm_mday))};
    return {day, local.tm_hour * 60 + local.tm_min};
}

TimePoint momentOf(Date day, int minutes)
{
    std::tm local{};
    local.tm_year = static_cast<int>(day.year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    local.tm_hour = minutes / 60;
    local.tm_min = minutes % 60;
    local.tm_isdst = -1;
    return TimePoint(std::chrono::seconds(std::mktime(&local)));
}

} // namespace caravan
