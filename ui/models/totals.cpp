// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/totals.h"

#include "core/store/exchange_rates.h"
#include "ui/text/format.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace caravan::ui {

Total totalOf(Replica& replica, const std::map<std::string, Decimal>& sums)
{
    std::vector<std::pair<std::string, Decimal>> parts(sums.begin(), sums.end());
    std::erase_if(parts, [](const auto& part) { return part.second.units() == 0; });
    if (parts.empty() && !sums.empty()) {
        parts.emplace_back(*sums.begin());
    }
    QStringList texts;
    QStringList compact;
    for (const auto& [currency, amount] : parts) {
        texts.append(moneyText({wholeOf(amount), currency}, 0));
        compact.append(compactMoneyText({amount, currency}));
    }
    Total total;
    total.exact = texts.join(QStringLiteral(" + "));
    total.brief = total.exact;
    total.compact = compact.join(QStringLiteral(" + "));
    if (parts.size() < 2) {
        return total;
    }
    const ExchangeRates rates = readRates(replica, parts.front().first);
    std::optional<Decimal> all = Decimal{};
    for (const auto& [currency, amount] : parts) {
        const auto worth = rates.convert({amount, currency}, std::nullopt);
        if (!worth) {
            total.withoutRate.append(toQString(currency));
        }
        all = all && worth ? std::optional(*all + *worth) : std::nullopt;
    }
    if (all) {
        total.brief = QStringLiteral("≈ ") + moneyText({wholeOf(*all), rates.home()}, 0);
        total.compact = QStringLiteral("≈ ") + compactMoneyText({*all, rates.home()});
    }
    return total;
}

std::map<std::string, Decimal> sumsOf(const std::vector<AggregateRow>& rows)
{
    std::map<std::string, Decimal> sums;
    for (const AggregateRow& row : rows) {
        if (!row.currency.empty()) {
            Decimal& sum = sums[row.currency];
            sum = sum + row.amount;
        }
    }
    return sums;
}

} // namespace caravan::ui
