// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/period.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace caravan {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 25> kWords{
    "today",        "yesterday",          "tomorrow",           "this_week",   "last_week",
    "next_week",    "this_month",         "last_month",         "next_month",  "this_quarter",
    "last_quarter", "next_quarter",       "this_year",          "last_year",   "next_year",
    "last_7_days",  "last_30_days",       "last_90_days",       "next_7_days", "next_30_days",
    "next_90_days", "older_than_30_days", "older_than_90_days", "past",        "future"};

Date firstOfMonth(Date day, int monthsLater)
{
    return Date(year_month_day(day.year() / day.month() / 1) + months(monthsLater));
}

DayRange monthsFrom(Date first, int count)
{
    return {first, addDays(firstOfMonth(first, count), -1)};
}

/// The unit of "this_…", "last_…" and "next_…"; @p step is 0, -1 or 1.
std::optional<DayRange> unit(std::string_view name, int step, Date today)
{
    if (name == "week") {
        const int sinceMonday = static_cast<int>(weekday(sys_days(today)).iso_encoding()) - 1;
        const Date monday = addDays(today, 7 * step - sinceMonday);
        return DayRange{monday, addDays(monday, 6)};
    }
    if (name == "month") {
        return monthsFrom(firstOfMonth(today, step), 1);
    }
    if (name == "quarter") {
        const int into = static_cast<int>((static_cast<unsigned>(today.month()) - 1) % 3);
        return monthsFrom(firstOfMonth(today, 3 * step - into), 3);
    }
    if (name == "year") {
        return monthsFrom(today.year() / January / 1 + years(step), 12);
    }
    return std::nullopt;
}

/// The number in "7_days".
std::optional<int> dayCount(std::string_view name)
{
    constexpr std::string_view kDays = "_days";
    if (!name.ends_with(kDays)) {
        return std::nullopt;
    }
    name.remove_suffix(kDays.size());
    int count = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), count);
    const bool isGood = error == std::errc() && end == name.data() + name.size() && count > 0;
    return isGood ? std::optional(count) : std::nullopt;
}

} // namespace

std::span<const std::string_view> periodWords()
{
    return kWords;
}

std::optional<DayRange> daysOf(std::string_view word, Date today)
{
    if (std::find(kWords.begin(), kWords.end(), word) == kWords.end()) {
        return std::nullopt;
    }
    if (word == "today") {
        return DayRange{today, today};
    }
    if (word == "yesterday" || word == "tomorrow") {
        const Date day = addDays(today, word == "tomorrow" ? 1 : -1);
        return DayRange{day, day};
    }
    if (word == "past") {
        return DayRange{std::nullopt, addDays(today, -1)};
    }
    if (word == "future") {
        return DayRange{addDays(today, 1), std::nullopt};
    }
    const auto behind = [&](std::string_view head) { return word.substr(head.size()); };
    if (word.starts_with("older_than_")) {
        return DayRange{std::nullopt, addDays(today, -*dayCount(behind("older_than_")) - 1)};
    }
    const std::string_view rest = behind("last_"); // as long as "this_" and "next_"
    const int step = word.starts_with("last_") ? -1 : word.starts_with("next_") ? 1 : 0;
    if (const std::optional<int> count = dayCount(rest)) {
        return step < 0 ? DayRange{addDays(today, 1 - *count), today}
                        : DayRange{today, addDays(today, *count - 1)};
    }
    return unit(rest, step, today);
}

std::optional<int> wholeMonths(const DayRange& days)
{
    if (!days.first || !days.last || *days.last < *days.first || days.first->day() != day(1)) {
        return std::nullopt;
    }
    const Date end = addDays(*days.last, 1);
    if (end.day() != day(1)) {
        return std::nullopt;
    }
    return static_cast<int>(
        (end.year() / end.month() - days.first->year() / days.first->month()).count());
}

std::optional<DayRange> daysBefore(const DayRange& days)
{
    if (!days.first || !days.last || *days.last < *days.first) {
        return std::nullopt;
    }
    const Date last = addDays(*days.first, -1);
    if (const std::optional<int> months = wholeMonths(days)) {
        return DayRange{firstOfMonth(*days.first, -*months), last};
    }
    const auto length = sys_days(*days.last) - sys_days(*days.first);
    return DayRange{addDays(last, -static_cast<int>(length.count())), last};
}

} // namespace caravan
