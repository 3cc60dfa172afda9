// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// Records in one of @p phases; the entity has phases.
Filter inPhases(const Entity& entity, const std::vector<Phase>& phases);

} // namespace caravan
