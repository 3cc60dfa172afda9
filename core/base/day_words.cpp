// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/day_words.h"

#include "core/base/text.h"

#include <regex>
#include <string>
#include <utility>
#include <vector>

namespace caravan {
namespace {

constexpr int kCountMax = 5000; ///< of days, weeks or months; more is a slip of the finger

using Words = std::vector<std::pair<std::string, int>>;

const Words& days()
{
    static const Words kDays{{"today", 0},      {"tomorrow", 1},  {"day after tomorrow", 2},
                             {"yesterday", -1}, {"next week", 7}, {"last week", -7},
                             {"今天", 0},       {"今日", 0},      {"明天", 1},
                             {"明日", 1},       {"后天", 2},      {"大后天", 3},
                             {"昨天", -1},      {"前天", -2},     {"下周", 7},
                             {"下星期", 7},     {"上周", -7},     {"上星期", -7}};
    return kDays;
}

const Words& counts()
{
    static const Words kCounts{{"a", 1},    {"an", 1},   {"one", 1}, {"two", 2},  {"three", 3},
                               {"four", 4}, {"five", 5}, {"six", 6}, {"ten", 10}, {"一", 1},
                               {"二", 2},   {"两", 2},   {"三", 3},  {"四", 4},   {"五", 5},
                               {"六", 6},   {"七", 7},   {"八", 8},  {"九", 9},   {"十", 10}};
    return kCounts;
}

std::optional<int> valueOf(const Words& words, const std::string& word)
{
    for (const auto& [known, value] : words) {
        if (known == word) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<int> countOf(const std::string& text)
{
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos) {
        const int count = text.size() <= 4 ? std::stoi(text) : kCountMax + 1;
        return count <= kCountMax ? std::optional(count) : std::nullopt;
    }
    return valueOf(counts(), text);
}

Date moved(Date today, int count, const std::string& unit)
{
    if (unit == "w" || unit == "week" || unit == "weeks" || unit == "周" || unit == "星期" ||
        unit == "礼拜") {
        return addDays(today, 7 * count);
    }
    if (unit == "month" || unit == "months" || unit == "月") {
        return addMonths(today, count);
    }
    if (unit == "y" || unit == "year" || unit == "years" || unit == "年") {
        return addMonths(today, 12 * count);
    }
    return addDays(today, count);
}

/// 0 = Monday.
int weekdayOf(Date date)
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding()) - 1;
}

std::optional<int> weekdayNamed(const std::string& word)
{
    static const Words kNames{{"mon", 0},      {"tue", 1},       {"wed", 2},      {"thu", 3},
                              {"fri", 4},      {"sat", 5},       {"sun", 6},      {"monday", 0},
                              {"tuesday", 1},  {"wednesday", 2}, {"thursday", 3}, {"friday", 4},
                              {"saturday", 5}, {"sunday", 6},    {"一", 0},       {"二", 1},
                              {"三", 2},       {"四", 3},        {"五", 4},       {"六", 5},
                              {"日", 6},       {"天", 6}};
    return valueOf(kNames, word);
}

std::optional<Date> byWeekday(const std::string& text, Date today)
{
    static const std::regex kEnglish("(next |this |on )?([a-z]{3,9})");
    static const std::regex kChinese("(下|这|本)?(?:周|星期|礼拜)(一|二|三|四|五|六|日|天)");
    std::smatch match;
    if (!std::regex_match(text, match, kEnglish) && !std::regex_match(text, match, kChinese)) {
        return std::nullopt;
    }
    const std::optional<int> day = weekdayNamed(match[2]);
    if (!day) {
        return std::nullopt;
    }
    const std::string which = match[1];
    const int ahead = *day - weekdayOf(today);
    if (which == "next " || which == "下") {
        return addDays(today, ahead + 7);
    }
    const bool isThis = which == "this " || which == "这" || which == "本";
    return addDays(today, ahead <= 0 && !isThis ? ahead + 7 : ahead);
}

std::optional<Date> byCount(const std::string& text, Date today)
{
    static const std::regex kSigned("([+-])(\\d+)(d|w|y)?");
    static const std::regex kEnglish("(in )?(\\d+|[a-z]+) (days?|weeks?|months?|years?)( ago)?");
    static const std::regex kChinese("(\\d+|一|二|两|三|四|五|六|七|八|九|十)(?:个)?"
                                     "(天|日|周|星期|礼拜|月|年)(?:之|以)?(后|前)");
    std::smatch match;
    if (std::regex_match(text, match, kSigned)) {
        const auto count = countOf(match[2]);
        return count ? std::optional(moved(today, match[1] == "-" ? -*count : *count, match[3]))
                     : std::nullopt;
    }
    if (std::regex_match(text, match, kEnglish)) {
        const auto count = countOf(match[2]);
        const bool isBack = match[4].matched;
        return count && !(isBack && match[1].matched)
                   ? std::optional(moved(today, isBack ? -*count : *count, match[3]))
                   : std::nullopt;
    }
    if (std::regex_match(text, match, kChinese)) {
        const auto count = countOf(match[1]);
        return count ? std::optional(moved(today, match[3] == "前" ? -*count : *count, match[2]))
                     : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Date> byMonth(const std::string& text, Date today)
{
    const auto lastOf = [](Date date) {
        return Date(std::chrono::year_month(date.year(), date.month()) / std::chrono::last);
    };
    if (text == "end of month" || text == "end of the month" || text == "月底") {
        return lastOf(today);
    }
    if (text == "end of next month" || text == "下月底" || text == "下个月底") {
        return lastOf(addMonths(today, 1));
    }
    if (text == "next month" || text == "下月" || text == "下个月") {
        return addMonths(today, 1);
    }
    return std::nullopt;
}

} // namespace

std::optional<Date> dayFromWords(std::string_view text, Date today)
{
    const std::string words = foldForSearch(trimmed(text));
    if (const std::optional<int> day = valueOf(days(), words)) {
        return addDays(today, *day);
    }
    for (const auto by : {byMonth, byCount, byWeekday}) {
        if (const std::optional<Date> day = by(words, today)) {
            return day;
        }
    }
    return std::nullopt;
}

} // namespace caravan
