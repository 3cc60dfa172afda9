// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/offer_lines.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// One line of an offer as somebody looks at it who decides about its discount.
struct ApprovalLine {
    std::string item; ///< as it stands on the offer, else the name of the product
    OfferLine line;
    std::optional<Money> list;     ///< per unit, what the price books tell this customer
    Decimal below;                 ///< percent below that, however it was given
    std::optional<Money> total;    ///< after the discount
    std::optional<Decimal> margin; ///< percent of the total, with one place
};

/// What an offer gives away, line by line.
struct ApprovalView {
    std::vector<ApprovalLine> lines; ///< in the order of the offer
    std::optional<Money> total;
    std::optional<Decimal> margin; ///< of all lines; nothing where that of one of them is not known
};
/// @p readsCost: whether the person may see what products cost; without it no margin is told, and
/// none where the cost is not entered or in another currency than the price. Throws what a failed
/// read throws (core/store/failure.h).
ApprovalView approvalView(Replica& replica, const Record& quote, bool readsCost);

/// What was asked before about the same offer and the versions that it replaces, newest first.
std::vector<Record> approvalsBefore(Replica& replica, const Record& approval);

/// The other deals of the customer of a quote, open ones first, then the newest; at most @p most.
std::vector<Record> otherDealsOf(Replica& replica, const Record& quote, std::size_t most);

} // namespace caravan
