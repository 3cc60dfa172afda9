// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/foreign_number.h"

#include "core/base/currency.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace caravan {
namespace {

constexpr std::size_t kGroup = 3;

/// A sign of money, folded, and the currencies it may mean; the first where none of them is meant
/// by the mapping. Longest first.
struct CurrencySign {
    std::string_view sign;
    std::array<std::string_view, 8> codes;
};
constexpr CurrencySign kSigns[] = {
    {"人民币", {"CNY"}},
    {"rmb", {"CNY"}},
    {"us$", {"USD"}},
    {"nt$", {"TWD"}},
    {"hk$", {"HKD"}},
    {"ca$", {"CAD"}},
    {"nz$", {"NZD"}},
    {"au$", {"AUD"}},
    {"sfr.", {"CHF"}},
    {"sfr", {"CHF"}},
    {"fr.", {"CHF"}},
    {"a$", {"AUD"}},
    {"c$", {"CAD"}},
    {"s$", {"SGD"}},
    {"r$", {"BRL"}},
    {"kr.", {"DKK", "SEK", "NOK", "ISK"}},
    {"kr", {"SEK", "NOK", "DKK", "ISK"}},
    {"kc", {"CZK"}},
    {"zl", {"PLN"}},
    {"ft", {"HUF"}},
    {"€", {"EUR"}},
    {"£", {"GBP"}},
    {"$", {"USD", "CAD", "AUD", "NZD", "HKD", "TWD", "SGD", "MXN"}},
    {"¥", {"CNY", "JPY"}},
    {"元", {"CNY", "TWD", "HKD"}},
    {"円", {"JPY"}},
    {"圆", {"CNY", "TWD", "HKD"}},
    {"₩", {"KRW"}},
    {"₹", {"INR"}},
    {"₽", {"RUB"}},
    {"₺", {"TRY"}},
    {"₫", {"VND"}},
    {"฿", {"THB"}},
    {"₪", {"ILS"}},
    {"₴", {"UAH"}},
    {"₱", {"PHP"}},
};

std::string meant(const CurrencySign& sign, std::string_view currency)
{
    const bool isAsked =
        std::find(sign.codes.begin(), sign.codes.end(), currency) != sign.codes.end();
    return std::string(isAsked && !currency.empty() ? currency : sign.codes.front());
}

/// Takes a sign or a code off one end of the text.
std::string takeCurrency(std::string_view& text, bool atFront, std::string_view currency)
{
    const auto cut = [&](std::size_t size) {
        text = trimmed(atFront ? text.substr(size) : text.substr(0, text.size() - size));
    };
    constexpr std::size_t kCode = 3;
    if (text.size() > kCode) {
        std::string code(atFront ? text.substr(0, kCode) : text.substr(text.size() - kCode));
        for (char& c : code) {
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        }
        if (isKnownCurrency(code)) {
            cut(kCode);
            return code;
        }
    }
    for (const CurrencySign& one : kSigns) {
        if (atFront ? text.starts_with(one.sign) : text.ends_with(one.sign)) {
            cut(one.sign.size());
            return meant(one, currency);
        }
    }
    return {};
}

bool takeMinus(std::string_view& text)
{
    for (const std::string_view minus : {"-", "\u2212", "\u2013"}) {
        if (text.starts_with(minus)) {
            text = trimmed(text.substr(minus.size()));
            return true;
        }
    }
    if (text.starts_with('+')) {
        text = trimmed(text.substr(1));
    }
    return false;
}

/// Groups of three; in India the former ones have two.
bool isGrouping(const std::vector<std::string>& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t size = parts[i].size();
        const bool isLast = i + 1 == parts.size();
        const bool fits = isLast ? size == kGroup : size > 0 && size <= kGroup;
        const bool isFirst = i == 0;
        if (!fits || (!isFirst && size < 2)) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<ForeignNumber> ForeignNumber::read(std::string_view cell, std::string_view currency)
{
    const std::string folded = foldForSearch(cell);
    std::string_view text = trimmed(folded);
    ForeignNumber number;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        number.isNegative = true;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    const bool isBeforeSign = takeMinus(text);
    number.currency = takeCurrency(text, true, currency);
    const bool isBehindSign = !isBeforeSign && takeMinus(text);
    number.isNegative = number.isNegative || isBeforeSign || isBehindSign;
    if (const std::string behind = takeCurrency(text, false, currency); !behind.empty()) {
        if (!number.currency.empty() && number.currency != behind) {
            return std::nullopt;
        }
        number.currency = behind;
    }
    for (const std::string_view none : {",--", ",-", ".--", ".-", ",\u2013", ".\u2013"}) {
        if (text.ends_with(none)) { // no cents
            text.remove_suffix(none.size());
            break;
        }
    }
    if (text.ends_with('-')) { // behind the number, as SAP writes it
        number.isNegative = true;
        text = trimmed(text.substr(0, text.size() - 1));
    }
    std::string plain;
    std::vector<std::string> groups(1); // between blanks or apostrophes
    for (std::size_t i = 0; i < text.size();) {
        const bool isCurly = text.substr(i).starts_with("\u2019");
        if (isCurly || text[i] == ' ' || text[i] == '\'') {
            groups.emplace_back();
            i += isCurly ? 3 : 1;
            continue;
        }
        if (!isAsciiDigit(text[i]) && text[i] != '.' && text[i] != ',') {
            return std::nullopt;
        }
        plain += text[i];
        groups.back() += text[i];
        ++i;
    }
    if (groups.size() > 1) {
        groups.back().resize(std::min(groups.back().find_first_of(".,"), groups.back().size()));
        if (!isGrouping(groups)) {
            return std::nullopt;
        }
        number.isGrouped = true;
    }
    number.text = plain;
    number.isGrouped = number.isGrouped || plain.find(',') != std::string::npos;
    if (number.fits(Marks::point) || number.fits(Marks::comma)) {
        return number;
    }
    return std::nullopt;
}

bool ForeignNumber::fits(Marks marks) const
{
    const char mark = marks == Marks::comma ? ',' : '.';
    const char group = marks == Marks::comma ? '.' : ',';
    const std::size_t at = text.find(mark);
    const std::string whole = text.substr(0, at);
    const std::string places = at == std::string::npos ? std::string() : text.substr(at + 1);
    if (whole.empty() || (at != std::string::npos && places.empty()) ||
        !std::all_of(places.begin(), places.end(), isAsciiDigit)) {
        return false;
    }
    const std::vector<std::string> parts = split(whole, group);
    return parts.size() == 1 || isGrouping(parts);
}

ForeignNumber::Marks ForeignNumber::marks() const
{
    if (text.find_first_of(".,") == std::string::npos) {
        return Marks::none;
    }
    const bool isPoint = fits(Marks::point);
    const bool isComma = fits(Marks::comma);
    if (isPoint && isComma) {
        // "0.123" and "0123.456" are not groups.
        return text.front() == '0'
                   ? (text.find('.') != std::string::npos ? Marks::point : Marks::comma)
                   : Marks::open;
    }
    return isPoint ? Marks::point : Marks::comma;
}

std::string ForeignNumber::neutral(Marks marks) const
{
    std::string number = isNegative ? "-" : "";
    for (const char c : text) {
        const bool isMark = c == (marks == Marks::comma ? ',' : '.');
        if (isAsciiDigit(c) || isMark) {
            number += isMark ? '.' : c;
        }
    }
    return number;
}

} // namespace caravan
