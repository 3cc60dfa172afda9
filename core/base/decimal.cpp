// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/decimal.h"

namespace caravan {

static_assert(Decimal::kUnitsMax > 0 && Decimal::kUnitsMax < INT64_MAX);

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        text.remove_prefix(1);
    }
    std::int64_t units = 0;
    int places = -1;
    bool anyDigit = false;
    for (const char c : text) {
        if (c == '.' && places < 0 && anyDigit) {
            places = 0;
            continue;
        }
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        anyDigit = true;
        if (places >= 0 && ++places > 4) {
            if (c != '0') {
                return std::nullopt;
            }
            continue;
        }
        if (units > kUnitsMax / 10) {
            return std::nullopt;
        }
        units = units * 10 + (c - '0');
    }
    if (!anyDigit || places == 0) {
        return std::nullopt;
    }
    for (int i = places < 0 ? 0 : std::min(places, 4); i < 4; ++i) {
        if (units > kUnitsMax / 10) {
            return std::nullopt;
        }
        units *= 10;
    }
    if (units > kUnitsMax) {
        return std::nullopt;
    }
    return Decimal(negative ? -units : units);
}

std::string Decimal::toString(int placesMin) const
{
    const std::uint64_t magnitude =
        m_units < 0 ? 0 - static_cast<std::uint64_t>(m_units) : static_cast<std::uint64_t>(m_units);
    std::string text = std::to_string(magnitude / static_cast<std::uint64_t>(kUnit));
    std::string fraction = std::to_string(magnitude % static_cast<std::uint64_t>(kUnit));
    fraction.insert(0, 4 - fraction.size(), '0');
    while (fraction.size() > static_cast<std::size_t>(placesMin) && fraction.back() == '0') {
        fraction.pop_back();
    }
    if (!fraction.empty()) {
        text += "." + fraction;
    }
    return m_units < 0 ? "-" + text : text;
}

bool isCurrencyCode(std::string_view text)
{
    if (text.size() != 3) {
        return false;
    }
    for (const char c : text) {
        if (c < 'A' || c > 'Z') {
            return false;
        }
    }
    return true;
}

} // namespace caravan
