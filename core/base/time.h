// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// Milliseconds since 1970-01-01T00:00Z. No decision of the product depends on it (SYNC 1).
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// The one source of time; tests set their own.
class Clock {
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

class SystemClock final : public Clock {
public:
    TimePoint now() const override;
};

/// A calendar day without a zone.
using Date = std::chrono::year_month_day;

/// "2026-11-22T08:00:00.000Z": the one form on the wire and in the database.
std::string formatDateTime(TimePoint time);
/// RFC 3339 with Z or an offset, seconds and their fraction optional; 24:00:00 and :60 are refused,
/// and what leaves the years 1 to 9999 in UTC.
std::optional<TimePoint> parseDateTime(std::string_view text);

/// "2026-11-22".
std::string formatDate(Date date);
/// Exactly YYYY-MM-DD and a day that exists, years 1 to 9999.
std::optional<Date> parseDate(std::string_view text);
/// The day in UTC.
Date dateOf(TimePoint time);
Date addDays(Date date, int days);
/// The same day so many months later, or the last of that month where it has no such day.
Date addMonths(Date date, int months);

} // namespace caravan
