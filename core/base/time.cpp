// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/time.h"

#include <cstdio>

namespace caravan {
namespace {

using namespace std::chrono;

constexpr int kYearMax = 9999;

bool readNumber(std::string_view text, std::size_t at, std::size_t digits, int& number)
{
    if (at + digits > text.size()) {
        return false;
    }
    number = 0;
    for (std::size_t i = at; i < at + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        number = number * 10 + (text[i] - '0');
    }
    return true;
}

} // namespace

TimePoint SystemClock::now() const
{
    return floor<milliseconds>(system_clock::now());
}

std::string formatDate(Date date)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<Date> parseDate(std::string_view text)
{
    int y = 0;
    int m = 0;
    int d = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !readNumber(text, 0, 4, y) ||
        !readNumber(text, 5, 2, m) || !readNumber(text, 8, 2, d)) {
        return std::nullopt;
    }
    const Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (y < 1 || !date.ok()) {
        return std::nullopt;
    }
    return date;
}

Date dateOf(TimePoint time)
{
    return Date{floor<days>(time)};
}

Date addDays(Date date, int count)
{
    return Date{sys_days{date} + days{count}};
}

Date addMonths(Date date, int months)
{
    const Date moved = date + std::chrono::months(months);
    return moved.ok() ? moved : Date(moved.year() / moved.month() / std::chrono::last);
}

std::string formatDateTime(TimePoint time)
{
    const auto day = floor<days>(time);
    const hh_mm_ss clock{time - day};
    char text[48];
    std::snprintf(
        text, sizeof text, "%sT%02d:%02d:%02d.%03dZ", formatDate(Date{day}).c_str(),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

std::optional<TimePoint> parseDateTime(std::string_view text)
{
    if (text.size() < 17 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) {
        return std::nullopt;
    }
    const std::optional<Date> date = parseDate(text.substr(0, 10));
    int h = 0;
    int m = 0;
    int s = 0;
    if (!date || !readNumber(text, 11, 2, h) || text[13] != ':' || !readNumber(text, 14, 2, m) ||
        h > 23 || m > 59) {
        return std::nullopt;
    }
    std::size_t at = 16;
    if (text[at] == ':') {
        if (!readNumber(text, at + 1, 2, s) || s > 59) {
            return std::nullopt;
        }
        at += 3;
    }
    int fraction = 0;
    if (at < text.size() && text[at] == '.') {
        int scale = 100;
        if (at + 1 >= text.size() || text[at + 1] < '0' || text[at + 1] > '9') {
            return std::nullopt;
        }
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            fraction += (text[at] - '0') * scale;
            scale /= 10;
        }
    }
    minutes offset{0};
    if (at >= text.size()) {
        return std::nullopt;
    }
    if (text[at] == 'Z' || text[at] == 'z') {
        ++at;
    } else if (text[at] == '+' || text[at] == '-') {
        int oh = 0;
        int om = 0;
        if (!readNumber(text, at + 1, 2, oh) || at + 3 >= text.size() || text[at + 3] != ':' ||
            !readNumber(text, at + 4, 2, om) || oh > 14 || om > 59) {
            return std::nullopt;
        }
        offset = minutes{(text[at] == '-' ? -1 : 1) * (oh * 60 + om)};
        at += 6;
    }
    if (at != text.size()) {
        return std::nullopt;
    }
    const TimePoint time =
        TimePoint{sys_days{*date} + hours{h} + minutes{m} + seconds{s} + milliseconds{fraction}} -
        offset;
    // The offset may lead out of the years that are written: what is read can be written.
    const int year = static_cast<int>(dateOf(time).year());
    return year >= 1 && year <= kYearMax ? std::optional(time) : std::nullopt;
}

} // namespace caravan
