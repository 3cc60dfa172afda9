// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/offer_guard.h"
#include "core/store/edit.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan {

class Replica;

// Verbs of selling: each gives edits that stand or fall together. Saving them adds numbers and
// totals (core/product/product_rules.h).

/// A quote of what a deal is about: its lines, or its product at the price that holds for the
/// customer. Validity, terms and tax are the company's. It is written in the language of the deal's
/// contact, else of the customer's country; @p unsaid where neither is known. Error: notFound (a
/// deal without account).
Result<std::vector<Edit>> quoteFromDeal(Replica& replica, const Record& deal,
                                        const std::string& unsaid, Date today);

/// The next version of a quote that went out, with all its lines; the old one is replaced by it.
/// Error: invalid, key "status" (one that is still open, or accepted).
Result<std::vector<Edit>> newVersion(Replica& replica, const Record& quote, Date today);

/// Asks the manager for the discount a quote has now. Error: invalid, key "status".
Result<std::vector<Edit>> askApproval(Replica& replica, const Record& quote,
                                      const std::string& reason);

/// A manager's word on what they were asked; the quote follows where it still waits for that.
/// Error: invalid, key "state" (decided already).
Result<std::vector<Edit>> decide(Replica& replica, const Record& approval, bool approves,
                                 const std::string& answer, TimePoint now);

/// The order of a quote: the quote is accepted, its deal won where nothing is missing for that.
/// Error: invalid, key "status" (neither approved, sent nor accepted), duplicate (ordered already).
Result<std::vector<Edit>> orderFromQuote(Replica& replica, const Record& quote, Date today);

/// The price of a product for a deal, quote or order; nothing when no book and no list tells it.
std::optional<FoundPrice> priceFor(RecordSource& source, const PriceList& prices,
                                   const Record& parent, const RecordId& product, Decimal quantity,
                                   Date today);

/// A new line at the end of a deal, quote or order, at the price that holds for its customer.
Edit newLine(Replica& replica, const Record& parent, const RecordId& product, Decimal quantity,
             Date today);

/// What the signed-in person may send, and what this quote or order would need.
struct OfferState {
    Offer offer;
    Decimal ownLimit;
    bool isCovered = true; ///< by the person's own limit or an approval
};
OfferState offerStateOf(Replica& replica, const Record& record);

} // namespace caravan
