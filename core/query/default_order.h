// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// When something of a time line happens: its first moment that lists show; nullptr for others.
const Field* momentOf(const Entity& entity);

/// How a list stands until somebody orders it: what happens at a moment newest first, all else by
/// its title.
std::vector<Sort> defaultOrder(const Entity& entity);

} // namespace caravan
