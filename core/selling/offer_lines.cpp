// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/selling/offer_lines.h"

#include "core/base/currency.h"

#include <algorithm>

namespace caravan {
namespace {

constexpr std::int64_t kCent = Decimal::kUnit / 100;
constexpr std::int64_t kHundred = 100 * Decimal::kUnit;

using Wide = WideUnits;

Wide rounded(Wide count, Wide per)
{
    return (count + (count < 0 ? -per / 2 : per / 2)) / per;
}

} // namespace

const LineKind* lineKindOf(std::string_view lineEntity)
{
    const auto found = std::find_if(std::begin(kLineKinds), std::end(kLineKinds),
                                    [&](const LineKind& kind) { return kind.line == lineEntity; });
    return found == std::end(kLineKinds) ? nullptr : found;
}

const LineKind* lineKindOfParent(std::string_view parentEntity)
{
    const auto found =
        std::find_if(std::begin(kLineKinds), std::end(kLineKinds),
                     [&](const LineKind& kind) { return kind.parent == parentEntity; });
    return found == std::end(kLineKinds) ? nullptr : found;
}

OfferLine offerLine(const Record& line)
{
    OfferLine offer;
    offer.product = line.reference("product");
    if (const auto* quantity = std::get_if<Decimal>(&line.value("quantity"))) {
        offer.quantity = *quantity;
    }
    if (const auto* price = std::get_if<Money>(&line.value("price"))) {
        offer.price = *price;
    }
    if (const auto* discount = std::get_if<Decimal>(&line.value("discount"))) {
        offer.discount = *discount;
    }
    return offer;
}

std::optional<Money> lineTotal(const OfferLine& line)
{
    if (!line.price) {
        return std::nullopt;
    }
    const Wide product = Wide{line.quantity.units()} * line.price->amount.units();
    const Wide most = Wide{Decimal::kUnitsMax} * Decimal::kUnit;
    if (product > most || product < -most) {
        return std::nullopt; // times the percent it would leave even these bits
    }
    const auto amount = amountOf(product * (kHundred - line.discount.units()),
                                 Wide{kHundred} * Decimal::kUnit, line.price->currency);
    return amount ? std::optional(Money{*amount, line.price->currency}) : std::nullopt;
}

std::optional<Money> totalOf(std::span<const OfferLine> lines)
{
    std::string currency;
    Wide sum = 0;
    for (const OfferLine& line : lines) {
        const std::optional<Money> total = lineTotal(line);
        if (!total) {
            continue;
        }
        if (!currency.empty() && currency != total->currency) {
            return std::nullopt;
        }
        currency = total->currency;
        sum += total->amount.units();
    }
    const auto amount = amountOf(sum, 1, currency);
    return amount && !currency.empty() ? std::optional(Money{*amount, currency}) : std::nullopt;
}

Money shareOf(const Money& amount, Decimal percent)
{
    const auto share =
        amountOf(Wide{amount.amount.units()} * percent.units(), kHundred, amount.currency);
    return {share.value_or(Decimal{}), amount.currency};
}

Decimal discountOf(const OfferLine& line, const PriceList& prices, const std::string& customerGroup,
                   Date day)
{
    if (!line.price) {
        return {}; // nothing is sold for it yet
    }
    const auto usual =
        prices.find({line.product, customerGroup, line.price->currency, line.quantity, day});
    if (!usual || usual->price.amount.units() <= 0) {
        return std::max(line.discount, Decimal{});
    }
    const Wide paid = Wide{line.price->amount.units()} * (kHundred - line.discount.units());
    const Wide full = Wide{usual->price.amount.units()} * kHundred;
    if (paid >= full) {
        return {};
    }
    const Wide hundredths = rounded((full - paid) * 100 * 100, full);
    return Decimal::fromUnits(static_cast<std::int64_t>(hundredths) * kCent);
}

Decimal discountOf(std::span<const OfferLine> lines, const PriceList& prices,
                   const std::string& customerGroup, Date day)
{
    Decimal biggest;
    for (const OfferLine& line : lines) {
        biggest = std::max(biggest, discountOf(line, prices, customerGroup, day));
    }
    return biggest;
}

} // namespace caravan
