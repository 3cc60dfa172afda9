// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <vector>

namespace caravan {

/// Two references that belong together: the contact of a deal is one of the deal's own account, the
/// machine of a visit stands at the visit's account.
struct Together {
    const Field* field = nullptr;    ///< of the record: what it refers to (its contact)
    const Field* customer = nullptr; ///< of the record: whose both are (its account)
    const Field* theirs = nullptr; ///< of what `field` refers to: the same (the contact's account)
};

/// Those of an entity, in the order of its fields; what rules fill in is left out. Only customers
/// hold others together: a quote stays that of its order whoever becomes the contact of either.
std::vector<Together> togetherOf(const Catalogue& catalogue, const Entity& entity);

} // namespace caravan
