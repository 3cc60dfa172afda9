// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/phone.h"

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

struct PhoneParts {
    bool isInternational = false;
    std::string digits;
    std::string extension;
    bool isWhole = false; ///< nothing else was in it
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::size_t countDigits(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigit));
}

/// Takes "ext. 12", ";ext=12", "#12", "转 801" off the end. False: there is something behind such a
/// word that is no extension.
bool takeExtension(std::string& text, std::string& extension)
{
    static constexpr std::array<std::string_view, 16> kWords{
        ";ext=", "extension", "ext.", "ext",  "durchwahl", "dw.", "dw", "poste",
        "app.",  "anhang",    "内线", "分机", "转",        "#",   ",,", "x"};
    for (const std::string_view word : kWords) {
        const std::size_t at = text.find(word);
        if (at == std::string::npos || countDigits(std::string_view(text).substr(0, at)) < 3) {
            continue;
        }
        std::string_view rest = trimmed(std::string_view(text).substr(at + word.size()));
        while (!rest.empty() && (rest.front() == ':' || rest.front() == '.')) {
            rest = trimmed(rest.substr(1));
        }
        if (!isDigits(rest)) {
            if (word == "x" || word == "#") {
                continue; // a letter of a word
            }
            return false;
        }
        extension = rest;
        text.resize(at);
        while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-' ||
                                 text.back() == '(' || text.back() == ';')) {
            text.pop_back();
        }
        return true;
    }
    return true;
}

/// With "+" or 00 and the code of a country.
bool isFromAbroad(std::string_view text)
{
    const std::size_t first = text.find_first_of("+0123456789");
    return first != std::string_view::npos &&
           (text[first] == '+' || phoneDigits(text.substr(0, first + 4)).starts_with("00"));
}

/// Cuts what follows the first number where several stand in one text.
bool takeFirst(std::string& text)
{
    constexpr std::size_t kWhole = 7; ///< digits that may be a number without its area code
    static constexpr std::array<std::string_view, 13> kBetween{
        ";", ",", "、", "|", "~", "\n", "&", " or ", " oder ", " und ", " and ", " ou ", " 或"};
    std::size_t end = text.size();
    for (const std::string_view sign : kBetween) {
        const std::size_t at = text.find(sign);
        if (at != std::string::npos && countDigits(std::string_view(text).substr(0, at)) >= 3) {
            end = std::min(end, at);
        }
    }
    const std::size_t plus = text.find('+', 1);
    if (plus != std::string::npos && countDigits(std::string_view(text).substr(0, plus)) >= 3) {
        end = std::min(end, plus);
    }
    // "089/123456" is one number with its area code, "58881234/58881235" are two.
    const std::size_t abroad = isFromAbroad(text) ? 2U : 0U; // digits of the country at least
    for (std::size_t at = text.find('/'); at != std::string::npos; at = text.find('/', at + 1)) {
        if (countDigits(std::string_view(text).substr(0, at)) >= kWhole + abroad) {
            end = std::min(end, at);
        }
    }
    const bool isCut = end < text.size();
    text.resize(end);
    return isCut;
}

/// ITU-T E.123 7.1: what stands in (0) is dialled in the country only.
bool dropTrunkZero(std::string& text)
{
    static constexpr std::array<std::string_view, 4> kTrunk{"(0)", "[0]", "( 0 )", "(0 )"};
    for (const std::string_view zero : kTrunk) {
        const std::size_t at = text.find(zero);
        if (at != std::string::npos && at > 0) {
            text.replace(at, zero.size(), " ");
            return true;
        }
    }
    return false;
}

/// ITU-T E.161: the letters of the keys.
char keyOf(char letter)
{
    constexpr std::string_view kKeys = "22233344455566677778889999"; // a to z
    return kKeys[static_cast<std::size_t>(letter - 'a')];
}

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// "1-800-flowers" → the digits of its keys. False where letters are a word beside the number.
bool spellOut(std::string& text)
{
    constexpr std::size_t kPrefixMax = 5;
    constexpr std::size_t kLettersMin = 3;
    constexpr std::size_t kDigitsMin = 7;
    constexpr std::size_t kDigitsMax = 15;
    const auto first = std::find_if(text.begin(), text.end(), isLetter);
    const std::string_view head(text.data(), static_cast<std::size_t>(first - text.begin()));
    const auto letters =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isLetter));
    const std::size_t digits = countDigits(text);
    const bool isWord = letters >= kLettersMin && countDigits(head) >= 3 &&
                        countDigits(head) <= kPrefixMax && digits + letters >= kDigitsMin &&
                        digits + letters <= kDigitsMax;
    if (!isWord) {
        return false;
    }
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return isLetter(c) ? keyOf(c) : c; });
    return true;
}

PhoneParts phonePartsOf(std::string_view typed)
{
    PhoneParts parts;
    std::string text(trimmed(foldForSearch(typed)));
    parts.isWhole = true;
    if (text.starts_with("tel:")) {
        text = std::string(trimmed(std::string_view(text).substr(4)));
    }
    // "Office 1: 030 1234", "Tel. 030 1234": what a label says before the number.
    if (const std::size_t colon = text.find(':');
        colon != std::string::npos && countDigits(std::string_view(text).substr(0, colon)) < 3) {
        text.erase(0, colon + 1);
        text = std::string(trimmed(text));
        parts.isWhole = false;
    }
    if (!text.empty() && isLetter(text.front())) {
        const std::size_t begin = text.find_first_of("+0123456789(");
        text.erase(0, std::min(begin, text.size()));
        parts.isWhole = false;
    }
    if (!takeExtension(text, parts.extension)) {
        parts.isWhole = false;
    }
    parts.isWhole = !takeFirst(text) && parts.isWhole;
    if (isFromAbroad(text)) {
        dropTrunkZero(text);
    }
    if (std::any_of(text.begin(), text.end(), isLetter)) {
        parts.isWhole = false;
        if (!spellOut(text)) {
            const auto word = std::find_if(text.begin(), text.end(), isLetter);
            text.erase(word, text.end());
        }
    }
    for (const char c : text) {
        if (isDigit(c)) {
            parts.digits += c;
        } else if (c == '+' && parts.digits.empty()) {
            parts.isInternational = true;
        } else if (std::string_view(" -./()[]").find(c) == std::string_view::npos) {
            parts.isWhole = false;
        }
    }
    if (!parts.isInternational && parts.digits.rfind("00", 0) == 0) {
        parts.isInternational = true;
        parts.digits.erase(0, 2);
    }
    parts.isWhole = parts.isWhole && !parts.digits.empty();
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
    const PhoneParts parts = phonePartsOf(typed);
    if (!parts.isWhole) {
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
    constexpr std::size_t kDigitsMin = 2;  // an emergency number has two or three
    constexpr std::size_t kDigitsMax = 15; // ITU-T E.164
    const PhoneParts parts = phonePartsOf(typed);
    const std::size_t most = parts.isInternational ? kDigitsMax : kDigitsMax + 3;
    if (parts.digits.size() < kDigitsMin || parts.digits.size() > most) {
        return {};
    }
    return (parts.isInternational ? "+" : "") + parts.digits +
           (parts.extension.empty() ? "" : ";ext=" + parts.extension);
}

} // namespace caravan
