// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// The time at which something of a timeline happens, to sort lists by; nullptr for others.
const Field* momentOf(const Entity& entity);

/// How a list stands until somebody orders it: what happens at a moment newest first, all else by
/// its title.
std::vector<Sort> defaultOrder(const Entity& entity);

} // namespace caravan
