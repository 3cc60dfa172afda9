// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/time.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

class Replica;

/// What a currency was worth, from which day on.
struct ExchangeRate {
    std::string currency;
    std::int64_t units = 1; ///< the rate is for so many units of the currency
    Decimal rate;           ///< in the home currency
    Date validFrom{};
};

/// Dated exchange rates into one home currency. An amount is worth what the newest rate not after
/// its day says; before the first rate, and without a day, the oldest and the newest one hold.
class ExchangeRates {
public:
    explicit ExchangeRates(std::string home) : m_home(std::move(home)) {}

    const std::string& home() const { return m_home; }
    /// A second rate of the same currency and day replaces the first.
    void add(const ExchangeRate& rate);
    /// Nothing for the home currency and for one without a rate.
    const ExchangeRate* find(std::string_view currency, std::optional<Date> day) const;
    /// The amount in the home currency, rounded once to the digits of its currency, halves away
    /// from zero; nothing without a rate.
    std::optional<Decimal> convert(const Money& money, std::optional<Date> day) const;
    /// The days that matter: on which a rate takes the place of another, ascending. The first
    /// rate of a currency holds before its day too.
    std::vector<Date> days() const;

private:
    std::string m_home;
    std::map<std::string, std::map<std::chrono::sys_days, ExchangeRate>, std::less<>> m_rates;
};

/// The rates this replica knows. Home is what most rates are told in; without any rate
/// @p fallback.
ExchangeRates readRates(Replica& replica, const std::string& fallback);
/// That home alone: what an amount is in that names no currency.
std::string homeCurrency(Replica& replica, const std::string& fallback);

} // namespace caravan
