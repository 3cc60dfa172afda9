// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/phase_filter.h"

#include "core/base/check.h"

namespace caravan {

Filter inPhases(const Entity& entity, const std::vector<Phase>& phases)
{
    check(entity.phaseField() != nullptr, "asked for the phase of an entity without phases");
    return Filter::whereIn(entity.phaseField()->name, entity.statesIn(phases));
}

} // namespace caravan
