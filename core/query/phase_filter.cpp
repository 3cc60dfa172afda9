// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/phase_filter.h"

#include "core/base/check.h"

namespace caravan {

Filter inPhases(const Entity& entity, const std::vector<Phase>& phases)
{
    check(entity.phaseField() != nullptr, "asked for the phase of an entity without phases");
    Filter filter;
    filter.kind = Filter::Kind::condition;
    filter.field = entity.phaseField()->name;
    filter.compare = Compare::in;
    for (std::string& state : entity.statesIn(phases)) {
        filter.values.emplace_back(std::move(state));
    }
    return filter;
}

} // namespace caravan
