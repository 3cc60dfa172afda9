// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/phase_filter.h"

#include "core/base/check.h"

namespace caravan {

FilterRule phaseRule(const Entity& entity, const std::vector<Phase>& phases)
{
    check(entity.phaseField() != nullptr, "asked for the phase of an entity without phases");
    FilterRule rule{entity.phaseField()->name, FilterRule::Kind::is, {}};
    for (const std::string& state : entity.statesIn(phases)) {
        rule.values.emplace_back(state);
    }
    return rule;
}

Filter inPhases(const Entity& entity, const std::vector<Phase>& phases)
{
    FilterRule rule = phaseRule(entity, phases);
    return Filter::whereIn(std::move(rule.field), std::move(rule.values));
}

} // namespace caravan
