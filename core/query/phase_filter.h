// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/schema/catalogue.h"

namespace caravan {

/// Records in one of @p phases; the entity has phases.
Filter inPhases(const Entity& entity, const std::vector<Phase>& phases);
/// The same as a line of a list's filter.
FilterRule phaseRule(const Entity& entity, const std::vector<Phase>& phases);

} // namespace caravan
