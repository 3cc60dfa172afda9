// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/currency.h"

#include <algorithm>
#include <array>

namespace caravan {
namespace {

constexpr int kDigitsMax = 4;

// ISO 4217:2015 with its amendments, list one: what has no minor unit, thousandths, or a unit of
// account with four; all others have hundredths. TWD has them in the standard, but nobody in Taiwan
// pays or invoices less than a dollar.
constexpr std::array<std::string_view, 18> kWhole{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                  "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                  "VND", "VUV", "XAF", "XOF", "XPF", "TWD"};
constexpr std::array<std::string_view, 7> kThousandths{"BHD", "IQD", "JOD", "KWD",
                                                       "LYD", "OMR", "TND"};
constexpr std::array<std::string_view, 132> kHundredths{
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD",
    "BDT", "BGN", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
    "CDF", "CHF", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD", "EGP",
    "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD",
    "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR",
    "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD",
    "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN",
    "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON",
    "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD",
    "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TZS",
    "UAH", "USD", "UYU", "UZS", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG"};

template<class Codes>
bool isOneOf(const Codes& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Ten-thousandths of the smallest amount.
std::int64_t stepOf(std::string_view code)
{
    std::int64_t step = Decimal::kUnit;
    for (int digits = currencyDigits(code); digits > 0; --digits) {
        step /= 10;
    }
    return step;
}

} // namespace

int currencyDigits(std::string_view code)
{
    if (isOneOf(kWhole, code)) {
        return 0;
    }
    if (isOneOf(kThousandths, code)) {
        return 3;
    }
    return isOneOf(kHundredths, code) ? 2 : kDigitsMax;
}

std::optional<Decimal> amountOf(WideUnits units, WideUnits per, std::string_view code)
{
    const std::int64_t step = stepOf(code);
    const WideUnits whole = per * step;
    const WideUnits steps = (units + (units < 0 ? -whole / 2 : whole / 2)) / whole;
    const WideUnits most = Decimal::kUnitsMax / step;
    if (steps > most || steps < -most) {
        return std::nullopt;
    }
    return Decimal::fromUnits(static_cast<std::int64_t>(steps) * step);
}

bool isPayable(const Money& money)
{
    return money.amount.units() % stepOf(money.currency) == 0;
}

bool isKnownCurrency(std::string_view code)
{
    return isOneOf(kHundredths, code) || isOneOf(kWhole, code) || isOneOf(kThousandths, code);
}

} // namespace caravan
