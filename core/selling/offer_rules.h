// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/rulebook.h"

namespace caravan {

/// What a line costs follows its product and quantity, as long as nobody gave it another price.
class LinePriceRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// The total of a line.
class LineTotalRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// A deal, quote or order is worth the sum of its lines. Runs after LineTotalRule.
class OfferTotalRule final : public Rule {
public:
    Done complete(Draft& draft) const override;
};

/// What core/selling/offer_guard.h says about discounts, approvals and what went out.
class OfferGuardRule final : public Rule {
public:
    Done check(const RecordStep& step) const override;
};

} // namespace caravan
