// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/rules/phone.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace caravan {
namespace {

/// How the digits after a country code are grouped; the last group takes what is left. The first
/// pattern whose start fits is the one.
struct Pattern {
    std::string_view country;
    std::string_view start; ///< of the national number
    std::array<std::size_t, 4> groups;
    std::size_t digitsMin;
    std::size_t digitsMax;
};

constexpr Pattern kPatterns[] = {
    {"86", "1", {3, 4, 4, 0}, 11, 11}, {"86", "10", {2, 4, 4, 0}, 10, 10},
    {"86", "2", {2, 4, 4, 0}, 10, 10}, {"86", "400", {3, 3, 4, 0}, 10, 10},
    {"86", "", {3, 4, 4, 0}, 10, 11},  {"852", "", {4, 4, 0, 0}, 8, 8},
    {"853", "", {4, 4, 0, 0}, 8, 8},   {"886", "9", {3, 3, 3, 0}, 9, 9},
    {"886", "", {1, 4, 4, 0}, 8, 9},   {"1", "", {3, 3, 4, 0}, 10, 10},
    {"44", "2", {2, 4, 4, 0}, 10, 10}, {"44", "7", {4, 3, 3, 0}, 10, 10},
    {"44", "", {3, 3, 4, 0}, 9, 10},   {"49", "1", {3, 4, 4, 0}, 10, 11},
    {"49", "30", {2, 4, 5, 0}, 6, 11}, {"49", "40", {2, 4, 5, 0}, 6, 11},
    {"49", "69", {2, 4, 5, 0}, 6, 11}, {"49", "89", {2, 4, 5, 0}, 6, 11},
    {"49", "", {3, 4, 4, 0}, 6, 11},   {"43", "1", {1, 3, 4, 4}, 5, 12},
    {"43", "", {3, 4, 5, 0}, 5, 12},   {"41", "", {2, 3, 2, 2}, 9, 9},
    {"33", "", {1, 4, 4, 0}, 9, 9},    {"39", "", {3, 3, 4, 0}, 8, 11},
    {"34", "", {3, 3, 3, 0}, 9, 9},    {"31", "", {2, 3, 4, 0}, 9, 9},
    {"32", "", {3, 2, 2, 2}, 8, 9},    {"45", "", {2, 2, 2, 2}, 8, 8},
    {"46", "", {2, 3, 2, 3}, 7, 10},   {"47", "", {3, 2, 3, 0}, 8, 8},
    {"358", "", {2, 3, 5, 0}, 6, 11},  {"48", "", {3, 3, 3, 0}, 9, 9},
    {"420", "", {3, 3, 3, 0}, 9, 9},   {"36", "", {2, 3, 4, 0}, 8, 9},
    {"81", "", {2, 4, 4, 0}, 9, 10},   {"82", "", {2, 4, 4, 0}, 8, 10},
    {"65", "", {4, 4, 0, 0}, 8, 8},    {"61", "", {1, 4, 4, 0}, 9, 9},
};

struct Parts {
    bool isInternational = false;
    std::string digits;
    std::string extension;
    bool isNumber = false; ///< nothing else was in it
};

Parts partsOf(std::string_view typed)
{
    Parts parts;
    std::string text(trimmed(typed));
    static constexpr std::array<std::string_view, 7> kExtensions{"ext.", "ext",  "Ext.", "x",
                                                                 "转",   "分机", "轉"};
    for (const std::string_view word : kExtensions) {
        const std::size_t at = text.find(word);
        if (at != std::string::npos) {
            const std::string_view rest = trimmed(std::string_view(text).substr(at + word.size()));
            const bool isDigits =
                !rest.empty() &&
                std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (!isDigits) {
                return parts;
            }
            parts.extension = rest;
            text.resize(at);
            break;
        }
    }
    parts.isNumber = true;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            parts.digits += c;
        } else if (c == '+' && parts.digits.empty()) {
            parts.isInternational = true;
        } else if (std::string_view(" -./()").find(c) == std::string_view::npos) {
            parts.isNumber = false;
        }
    }
    if (!parts.isInternational && parts.digits.rfind("00", 0) == 0) {
        parts.isInternational = true;
        parts.digits.erase(0, 2);
    }
    parts.isNumber = parts.isNumber && !parts.digits.empty();
    return parts;
}

std::string grouped(std::string_view digits, const std::array<std::size_t, 4>& groups)
{
    std::string text;
    for (std::size_t i = 0; i < groups.size() && !digits.empty(); ++i) {
        const bool isLast = i + 1 == groups.size() || groups[i + 1] == 0;
        const std::size_t count = isLast ? digits.size() : std::min(groups[i], digits.size());
        text += (text.empty() ? "" : " ") + std::string(digits.substr(0, count));
        digits.remove_prefix(count);
    }
    return text;
}

const Pattern* patternOf(std::string_view country, std::string_view national)
{
    for (const Pattern& pattern : kPatterns) {
        if (pattern.country == country &&
            national.substr(0, pattern.start.size()) == pattern.start &&
            national.size() >= pattern.digitsMin && national.size() <= pattern.digitsMax) {
            return &pattern;
        }
    }
    return nullptr;
}

} // namespace

std::string formattedPhone(std::string_view typed)
{
    const Parts parts = partsOf(typed);
    if (!parts.isNumber) {
        return std::string(typed);
    }
    std::string text;
    if (parts.isInternational) {
        for (std::size_t length = 1; length <= 3 && length < parts.digits.size(); ++length) {
            const std::string country = parts.digits.substr(0, length);
            const std::string national = parts.digits.substr(length);
            if (const Pattern* pattern = patternOf(country, national)) {
                text = "+" + country + " " + grouped(national, pattern->groups);
                break;
            }
        }
    } else if (parts.digits.size() == 11 && parts.digits[0] == '1' && parts.digits[1] >= '3') {
        text = grouped(parts.digits, {3, 4, 4, 0}); // a mobile as it is said in China
    }
    if (text.empty()) {
        return std::string(typed);
    }
    return parts.extension.empty() ? text : text + " ext. " + parts.extension;
}

std::string dialledPhone(std::string_view typed)
{
    const Parts parts = partsOf(typed);
    if (!parts.isNumber) {
        const std::string digits = phoneDigits(typed);
        return digits.empty() ? digits : (trimmed(typed).substr(0, 1) == "+" ? "+" : "") + digits;
    }
    return (parts.isInternational ? "+" : "") + parts.digits +
           (parts.extension.empty() ? "" : ";ext=" + parts.extension);
}

} // namespace caravan
