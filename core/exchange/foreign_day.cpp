// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/foreign_day.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace caravan {
namespace {

constexpr int kMonths = 12;
constexpr int kHour = 60;

/// English, German, French, Spanish and Italian names begin so, folded; none begins another's.
struct MonthName {
    std::string_view begin;
    int month;
};
constexpr MonthName kMonthNames[] = {
    {"jan", 1},  {"ene", 1},  {"gen", 1},  {"feb", 2},  {"fev", 2},  {"mar", 3},
    {"apr", 4},  {"avr", 4},  {"abr", 4},  {"may", 5},  {"mai", 5},  {"mag", 5},
    {"juin", 6}, {"jun", 6},  {"giu", 6},  {"juil", 7}, {"jul", 7},  {"lug", 7},
    {"aug", 8},  {"aou", 8},  {"ago", 8},  {"sep", 9},  {"set", 9},  {"oct", 10},
    {"okt", 10}, {"ott", 10}, {"nov", 11}, {"dec", 12}, {"dez", 12}, {"dic", 12},
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool isAtEnd() const { return m_text.empty(); }
    char head() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(std::string_view word)
    {
        if (!m_text.starts_with(word)) {
            return false;
        }
        m_text.remove_prefix(word.size());
        return true;
    }
    char takeOneOf(std::string_view signs)
    {
        if (m_text.empty() || signs.find(m_text.front()) == std::string_view::npos) {
            return '\0';
        }
        const char sign = m_text.front();
        m_text.remove_prefix(1);
        return sign;
    }
    void skipBlanks()
    {
        while (take(" ")) {
        }
    }
    std::size_t digitsAhead() const
    {
        const auto end = std::find_if_not(m_text.begin(), m_text.end(), isAsciiDigit);
        return static_cast<std::size_t>(end - m_text.begin());
    }
    /// @p least to @p most digits, and no digit behind them unless @p mayGoOn.
    std::optional<int> number(std::size_t least, std::size_t most, bool mayGoOn = false)
    {
        const std::size_t ahead = digitsAhead();
        const std::size_t count = std::min(ahead, most);
        if (count < least || (ahead > most && !mayGoOn)) {
            return std::nullopt;
        }
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            value = value * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(count);
        return value;
    }
    std::optional<int> monthName()
    {
        for (const MonthName& one : kMonthNames) {
            if (take(one.begin)) {
                while (!m_text.empty() && m_text.front() >= 'a' && m_text.front() <= 'z') {
                    m_text.remove_prefix(1);
                }
                take(".");
                return one.month;
            }
        }
        return std::nullopt;
    }

private:
    std::string_view m_text;
};

ForeignDay::Order orderOf(char sign, int first, int second)
{
    if (sign == '.' || first > kMonths) {
        return ForeignDay::Order::dayFirst;
    }
    return second > kMonths ? ForeignDay::Order::monthFirst : ForeignDay::Order::open;
}

/// "2026-11-23", "2026年11月23日", "20261123".
std::optional<ForeignDay> readYearFirst(Scanner& text)
{
    ForeignDay day;
    const bool isCompact = text.digitsAhead() == 8;
    const auto year = text.number(4, 4, isCompact);
    if (!year) {
        return std::nullopt;
    }
    day.year = *year;
    const char sign = isCompact ? '\0' : text.takeOneOf("-/.");
    const bool isHan = !isCompact && sign == '\0' && text.take("年");
    if (!isCompact && sign == '\0' && !isHan) {
        return std::nullopt;
    }
    const auto month = text.number(isCompact ? 2 : 1, 2, isCompact);
    const bool isParted = isCompact || (isHan ? text.take("月") : text.takeOneOf("-/.") == sign);
    const auto date = isParted ? text.number(isCompact ? 2 : 1, 2) : std::nullopt;
    if (!month || !date || (isHan && !text.take("日") && !text.take("号"))) {
        return std::nullopt;
    }
    day.first = *month;
    day.second = *date;
    return day;
}

/// "3/2/1980", "3.2.1980", "3. Feb 1980", "Feb 3, 1980".
std::optional<ForeignDay> readYearLast(Scanner& text)
{
    ForeignDay day;
    if (const auto month = text.monthName()) {
        text.skipBlanks();
        const auto date = text.number(1, 2);
        text.take(",");
        text.skipBlanks();
        const auto year = text.number(4, 4);
        if (!date || !year) {
            return std::nullopt;
        }
        return ForeignDay{ForeignDay::Order::yearFirst, *year, *month, *date, {}, 0, {}};
    }
    const auto first = text.number(1, 2);
    const char sign = first ? text.takeOneOf("/.-") : '\0';
    text.skipBlanks();
    if (first && !isAsciiDigit(text.head())) {
        text.take("de ");
        const auto month = text.monthName();
        text.takeOneOf("-/,");
        text.skipBlanks();
        text.take("de ");
        const auto year = month ? text.number(4, 4) : std::nullopt;
        if (!year) {
            return std::nullopt;
        }
        return ForeignDay{ForeignDay::Order::yearFirst, *year, *month, *first, {}, 0, {}};
    }
    const auto second = sign != '\0' ? text.number(1, 2) : std::nullopt;
    const bool isParted = second && text.takeOneOf("/.-") == sign;
    text.skipBlanks();
    const auto year = isParted ? text.number(4, 4) : std::nullopt;
    if (!year) {
        return std::nullopt;
    }
    day.order = orderOf(sign, *first, *second);
    day.year = *year;
    day.first = *first;
    day.second = *second;
    return day;
}

/// "+0000", "+01", "-05:30", "z".
bool readOffset(Scanner& text, ForeignDay& day)
{
    text.skipBlanks();
    if (text.isAtEnd()) {
        return true;
    }
    if (text.take("z") || text.take("utc") || text.take("gmt")) {
        day.offset = 0;
        return text.isAtEnd();
    }
    const char sign = text.takeOneOf("+-");
    const int hours = sign != '\0' ? text.number(2, 2, true).value_or(-1) : -1;
    text.take(":");
    const int minutes = text.isAtEnd() ? 0 : text.number(2, 2).value_or(-1);
    constexpr int kHoursMost = 14;
    if (hours < 0 || minutes < 0 || hours > kHoursMost || minutes >= kHour) {
        return false;
    }
    day.offset = (sign == '-' ? -1 : 1) * (hours * kHour + minutes);
    return text.isAtEnd();
}

bool readTime(Scanner& text, ForeignDay& day)
{
    const bool isCompact = text.digitsAhead() == 6 || text.digitsAhead() == 4;
    const auto hours = text.number(isCompact ? 2 : 1, 2, isCompact);
    if (!hours || (!isCompact && !text.take(":"))) {
        return false;
    }
    const auto minutes = text.number(2, 2, isCompact);
    const bool hasSeconds = isCompact ? text.digitsAhead() == 2 : text.take(":");
    const auto seconds = hasSeconds ? text.number(2, 2) : std::optional(0);
    if (!minutes || !seconds || *hours > 24 || *minutes >= kHour || *seconds >= kHour) {
        return false;
    }
    day.milliseconds = *seconds * 1000;
    if (hasSeconds && (text.takeOneOf(".,") != '\0')) {
        int scale = 100;
        if (!isAsciiDigit(text.head())) {
            return false;
        }
        while (isAsciiDigit(text.head())) {
            day.milliseconds += *text.number(1, 1, true) * scale;
            scale /= 10;
        }
    }
    text.skipBlanks();
    int hour = *hours;
    const bool isMorning = text.take("am");
    const bool isEvening = !isMorning && text.take("pm");
    if (isMorning || isEvening) {
        if (hour < 1 || hour > kMonths) {
            return false;
        }
        hour = hour % kMonths + (isEvening ? kMonths : 0);
    }
    if (hour > 23) {
        return false;
    }
    day.minutes = hour * kHour + *minutes;
    return readOffset(text, day);
}

} // namespace

std::optional<ForeignDay> ForeignDay::read(std::string_view cell)
{
    const std::string folded = foldForSearch(trimmed(cell));
    Scanner yearFirst(folded);
    Scanner yearLast(folded);
    std::optional<ForeignDay> day = readYearFirst(yearFirst);
    Scanner& rest = day ? yearFirst : yearLast;
    if (!day) {
        day = readYearLast(yearLast);
    }
    if (!day || rest.isAtEnd()) {
        return day;
    }
    if (!rest.take("t")) {
        rest.take(",");
        if (!rest.take(" ")) {
            return std::nullopt;
        }
        rest.skipBlanks();
    }
    return readTime(rest, *day) ? day : std::nullopt;
}

std::string ForeignDay::text(Order asked) const
{
    const bool isDayFirst = asked == Order::dayFirst;
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, isDayFirst ? second : first,
                  isDayFirst ? first : second);
    return text;
}

std::optional<Date> excelDays(std::string_view cell)
{
    constexpr Date kDayZero{std::chrono::year(1899), std::chrono::month(12), std::chrono::day(30)};
    constexpr int kFirst = 10'959; // 1930-01-01
    constexpr int kLast = 73'050;  // 2099-12-31
    const std::string folded = foldForSearch(trimmed(cell));
    Scanner text(folded);
    const auto days = text.number(5, 5);
    if (!days || (!text.isAtEnd() && !(text.take(".0") && text.isAtEnd())) || *days < kFirst ||
        *days > kLast) {
        return std::nullopt;
    }
    return addDays(kDayZero, *days);
}

} // namespace caravan
