// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// An exact decimal number with four places, within ±900,000,000,000,000.
///
/// Stored as a count of ten-thousandths, so sums, comparison and SQL order are integer work and
/// 0.1 + 0.2 is 0.3. Serves amounts of every currency (three places at most, plus one for prices
/// per unit) and measured quantities.
class Decimal {
public:
    static constexpr std::int64_t kUnit = 10'000;
    static constexpr std::int64_t kUnitsMax = 900'000'000'000'000 * kUnit;

    constexpr Decimal() = default;
    static constexpr Decimal fromUnits(std::int64_t units) { return Decimal(units); }
    static constexpr Decimal fromInteger(std::int64_t whole) { return Decimal(whole * kUnit); }
    /// "-1200.5", digits with at most four places and an optional sign; no exponent, no blanks,
    /// no grouping. Nothing when it is something else, too precise or out of range; "-0" is 0.
    static std::optional<Decimal> parse(std::string_view text);

    constexpr std::int64_t units() const { return m_units; }
    double toDouble() const { return static_cast<double>(m_units) / static_cast<double>(kUnit); }
    /// Shortest exact form with at least @p placesMin places (0 to 4): "1200", "1200.50".
    std::string toString(int placesMin = 0) const;

    auto operator<=>(const Decimal&) const = default;
    /// Sum and difference; the caller knows that a field's range is far below overflow.
    constexpr Decimal operator+(Decimal other) const { return Decimal(m_units + other.m_units); }
    constexpr Decimal operator-(Decimal other) const { return Decimal(m_units - other.m_units); }

private:
    constexpr explicit Decimal(std::int64_t units) : m_units(units) {}
    std::int64_t m_units = 0;
};

/// An amount in one currency (ISO 4217 code of three upper-case letters).
struct Money {
    Decimal amount;
    std::string currency;

    auto operator<=>(const Money&) const = default;
};

/// True for three letters A to Z.
bool isCurrencyCode(std::string_view text);

} // namespace caravan
