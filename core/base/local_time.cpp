// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/local_time.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <ctime>
#include <memory>

namespace caravan {
namespace {

constexpr std::chrono::milliseconds kMinute{60'000};

/// None for a name that is empty or not known.
std::unique_ptr<icu::BasicTimeZone> zoneNamed(const std::string& name)
{
    if (name.empty()) {
        return nullptr;
    }
    std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    if (!zone || *zone == icu::TimeZone::getUnknown()) {
        return nullptr;
    }
    return std::unique_ptr<icu::BasicTimeZone>(dynamic_cast<icu::BasicTimeZone*>(zone.release()));
}

} // namespace

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

std::string localZone()
{
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::detectHostTimeZone());
    std::string name;
    icu::UnicodeString id;
    if (zone && *zone != icu::TimeZone::getUnknown()) {
        zone->getID(id).toUTF8String(name);
    }
    return zoneNamed(name) ? name : std::string();
}

LocalTime localTime(TimePoint time, const std::string& zone)
{
    const auto clock = zoneNamed(zone);
    if (!clock) {
        return localTime(time);
    }
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    clock->getOffset(static_cast<UDate>(time.time_since_epoch().count()), 0, raw, summer, status);
    const TimePoint shown = time + std::chrono::milliseconds(raw + summer);
    const Date day = dateOf(shown);
    return {day, static_cast<int>((shown - TimePoint(std::chrono::sys_days(day))) / kMinute)};
}

TimePoint momentOf(Date day, int minutes, const std::string& zone)
{
    const auto clock = zoneNamed(zone);
    if (!clock) {
        return momentOf(day, minutes);
    }
    const TimePoint shown = TimePoint(std::chrono::sys_days(day)) + minutes * kMinute;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    // RFC 5545 3.3.5: the offset before a gap, and the first of two.
    clock->getOffsetFromLocal(static_cast<UDate>(shown.time_since_epoch().count()),
                              UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw, summer, status);
    return shown - std::chrono::milliseconds(raw + summer);
}

} // namespace caravan
