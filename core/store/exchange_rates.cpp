// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/exchange_rates.h"

#include "core/base/currency.h"
#include "core/store/failure.h"
#include "core/store/replica.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kRatesMax = 10'000;

} // namespace

void ExchangeRates::add(const ExchangeRate& rate)
{
    m_rates[rate.currency][std::chrono::sys_days(rate.validFrom)] = rate;
}

const ExchangeRate* ExchangeRates::find(std::string_view currency, std::optional<Date> day) const
{
    const auto rates = m_rates.find(currency);
    if (currency == m_home || rates == m_rates.end()) {
        return nullptr;
    }
    if (!day) {
        return &rates->second.rbegin()->second;
    }
    auto after = rates->second.upper_bound(std::chrono::sys_days(*day));
    return after == rates->second.begin() ? &after->second : &std::prev(after)->second;
}

std::optional<Decimal> ExchangeRates::convert(const Money& money, std::optional<Date> day) const
{
    if (money.currency == m_home) {
        return money.amount;
    }
    const ExchangeRate* rate = find(money.currency, day);
    if (rate == nullptr) {
        return std::nullopt;
    }
    return amountOf(WideUnits{money.amount.units()} * rate->rate.units(),
                    WideUnits{rate->units} * Decimal::kUnit, m_home);
}

std::vector<Date> ExchangeRates::days() const
{
    std::set<std::chrono::sys_days> days;
    for (const auto& [currency, rates] : m_rates) {
        for (auto rate = std::next(rates.begin()); rate != rates.end(); ++rate) {
            days.insert(rate->first);
        }
    }
    return {days.begin(), days.end()};
}

std::string homeCurrency(Replica& replica, const std::string& fallback)
{
    return readRates(replica, fallback).home();
}

ExchangeRates readRates(Replica& replica, const std::string& fallback)
{
    const auto rows = orThrow(
        replica.select({replica.catalogue().at(Serves::rates).name, {}, {}, {}}, 0, kRatesMax));
    std::map<std::string, int> homes;
    for (const Row& row : rows) {
        ++homes[row.record.text("home")];
    }
    const auto most =
        std::max_element(homes.begin(), homes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    ExchangeRates rates(most == homes.end() ? fallback : most->first);
    for (const Row& row : rows) {
        const auto day = parseDate(row.record.text("valid_from"));
        const auto* rate = std::get_if<Decimal>(&row.record.value("rate"));
        const auto* units = std::get_if<std::int64_t>(&row.record.value("units"));
        if (day && rate != nullptr && row.record.text("home") == rates.home()) {
            rates.add({row.record.text("currency"), units != nullptr ? *units : 1, *rate, *day});
        }
    }
    return rates;
}

} // namespace caravan
