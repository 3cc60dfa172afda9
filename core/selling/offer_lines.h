// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/pricing.h"

#include <span>

namespace caravan {

/// The kinds of records that lines of products belong to.
struct LineKind {
    const char* line;   ///< entity of the lines
    const char* parent; ///< entity they belong to, and the field that says so
};
inline constexpr LineKind kLineKinds[] = {
    {"opportunity_line", "opportunity"}, {"quote_line", "quote"}, {"order_line", "sales_order"}};
/// Nullptr for other entities.
const LineKind* lineKindOf(std::string_view lineEntity);
const LineKind* lineKindOfParent(std::string_view parentEntity);

/// One product of a deal, a quote or an order.
struct OfferLine {
    RecordId product;
    Decimal quantity;
    std::optional<Money> price; ///< per unit, before the discount
    Decimal discount;           ///< percent
};
OfferLine offerLine(const Record& line);

/// Quantity × price less the discount, rounded to cents, halves away from zero. Nothing without a
/// price, and where the result leaves the range of an amount.
std::optional<Money> lineTotal(const OfferLine& line);
/// The sum of all lines with a price. Nothing when none has one or they have several currencies.
std::optional<Money> totalOf(std::span<const OfferLine> lines);
/// @p percent of an amount, rounded as lineTotal() does.
Money shareOf(const Money& amount, Decimal percent);

/// How far a line is below what the price books tell, in percent with two places: the discount,
/// however it was given, so that a lower unit price counts as well. A line whose product has no
/// price in its currency has the discount it says. Not below 0.
Decimal discountOf(const OfferLine& line, const PriceList& prices, const std::string& customerGroup,
                   Date day);
/// The biggest of all lines.
Decimal discountOf(std::span<const OfferLine> lines, const PriceList& prices,
                   const std::string& customerGroup, Date day);

} // namespace caravan
