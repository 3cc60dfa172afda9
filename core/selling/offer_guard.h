// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/record_source.h"
#include "core/schema/access_rules.h"
#include "core/selling/offer_lines.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace caravan {

/// What a role may grant by itself: `discount_limit` where the company has them, else
/// resources/workflow/discount_limits.json.
class DiscountLimits {
public:
    DiscountLimits();
    void add(const Record& limit);
    Decimal of(Role role) const;

private:
    std::map<Role, Decimal> m_limits;
};
DiscountLimits readLimits(RecordSource& source);

/// A quote or an order with what decides whether it may go out.
struct Offer {
    std::vector<OfferLine> lines;
    Decimal discount;                ///< the biggest of its lines, see discountOf()
    std::optional<Decimal> approved; ///< the biggest discount that somebody entitled approved
};
/// @p record: of `quote` or `sales_order`; an order has the approvals of its quote.
Offer readOffer(RecordSource& source, const Record& record);

/// True while the lines may change: what went out stays as it was, a new version takes its place.
bool isOfferOpen(const Record& offer);

/// Whether a person of that role may bring a quote, an order, one of their lines or an approval
/// from @p before (nullptr: make it) to @p after: a discount beyond their limit goes out only when
/// approved by one who may, what went out is not changed, and what was decided stays decided.
/// Other entities pass. Error: notAllowed, key = field, for which the entity's "refusals" have a
/// sentence; detail says the two numbers.
Done checkOffer(RecordSource& source, Role role, const RecordId& user, const Record* before,
                const Record& after);
/// The same for a record that is to be deleted.
Done checkOfferRemoval(RecordSource& source, const Record& record);

} // namespace caravan
