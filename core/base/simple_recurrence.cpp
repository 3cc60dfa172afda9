// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/simple_recurrence.h"

#include "core/base/text.h"
#include "core/base/whole_number.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

constexpr std::array<std::string_view, 4> kUnits{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> kWeekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array kOrdinals{1, 2, 3, 4, -1};

/// 1 for the first; 0 where it is none of them.
template<std::size_t Size>
int placeIn(const std::array<std::string_view, Size>& words, std::string_view word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

std::optional<int> positive(std::string_view text)
{
    const auto number = wholeNumber<int>(text);
    return number && *number > 0 ? number : std::nullopt;
}

bool takeWeekdays(SimpleRecurrence& recurrence, std::string_view text)
{
    for (const std::string& day : split(text, ',')) {
        const int weekday = placeIn(kWeekdays, day);
        if (weekday == 0) {
            return false;
        }
        recurrence.weekdays.push_back(weekday);
    }
    std::sort(recurrence.weekdays.begin(), recurrence.weekdays.end());
    return true;
}

/// "1MO", "-1FR".
bool takeOrdinal(SimpleRecurrence& recurrence, std::string_view text)
{
    if (text.size() < 3) {
        return false;
    }
    const std::string_view number = text.substr(0, text.size() - 2);
    const auto ordinal = std::find_if(kOrdinals.begin(), kOrdinals.end(), [&](int one) {
        return number == std::to_string(one) || number == "+" + std::to_string(one);
    });
    recurrence.weekday = placeIn(kWeekdays, text.substr(text.size() - 2));
    if (ordinal == kOrdinals.end() || recurrence.weekday == 0) {
        return false;
    }
    recurrence.ordinal = *ordinal;
    return true;
}

bool takeUntil(SimpleRecurrence& recurrence, std::string_view text)
{
    const std::string day(text.substr(0, 8));
    recurrence.until =
        day.size() == 8 ? parseDate(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6))
                        : std::nullopt;
    return recurrence.until && text.size() == 8; // one with a time of day says more
}

bool takePart(SimpleRecurrence& recurrence, std::string_view name, std::string_view text)
{
    using Unit = SimpleRecurrence::Unit;
    if (name == "FREQ") {
        const int unit = placeIn(kUnits, text);
        recurrence.unit = static_cast<Unit>(unit - 1);
        return unit != 0;
    }
    if (name == "INTERVAL") {
        recurrence.every = positive(text).value_or(0);
        return recurrence.every > 0;
    }
    if (name == "COUNT") {
        recurrence.count = positive(text);
        return recurrence.count.has_value();
    }
    if (name == "UNTIL") {
        return takeUntil(recurrence, text);
    }
    if (name == "BYDAY" && recurrence.unit == Unit::week) {
        return takeWeekdays(recurrence, text);
    }
    return name == "BYDAY" && recurrence.unit == Unit::month && takeOrdinal(recurrence, text);
}

} // namespace

std::optional<SimpleRecurrence> simpleRecurrence(std::string_view rule)
{
    SimpleRecurrence recurrence;
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string& part : split(rule, ';')) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos) {
            return std::nullopt;
        }
        parts.emplace_back(part.substr(0, equals), part.substr(equals + 1));
    }
    // What a day of the week means depends on the unit, wherever that stands.
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        return a.first == "FREQ" && b.first != "FREQ";
    });
    const bool isWhole = !parts.empty() && parts.front().first == "FREQ" &&
                         std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
                             return takePart(recurrence, part.first, part.second);
                         });
    return isWhole ? std::optional(recurrence) : std::nullopt;
}

std::string ruleText(const SimpleRecurrence& recurrence)
{
    using Unit = SimpleRecurrence::Unit;
    const auto weekdayWord = [](int day) {
        return std::string(kWeekdays[static_cast<std::size_t>(day - 1)]);
    };
    std::string rule = "FREQ=" + std::string(kUnits[static_cast<std::size_t>(recurrence.unit)]);
    if (recurrence.every > 1) {
        rule += ";INTERVAL=" + std::to_string(recurrence.every);
    }
    if (recurrence.unit == Unit::week && !recurrence.weekdays.empty()) {
        std::string days;
        for (const int day : recurrence.weekdays) {
            days += (days.empty() ? "" : ",") + weekdayWord(day);
        }
        rule += ";BYDAY=" + days;
    } else if (recurrence.unit == Unit::month && recurrence.ordinal != 0) {
        rule += ";BYDAY=" + std::to_string(recurrence.ordinal) + weekdayWord(recurrence.weekday);
    }
    if (recurrence.until) {
        std::string day = formatDate(*recurrence.until);
        std::erase(day, '-');
        rule += ";UNTIL=" + day;
    } else if (recurrence.count) {
        rule += ";COUNT=" + std::to_string(*recurrence.count);
    }
    return rule;
}

} // namespace caravan
