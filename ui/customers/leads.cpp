// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/leads.h"

#include "core/customers/lead_score.h"
#include "ui/customers/lead_actions.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

namespace {

constexpr int kKnownEnough = 3; ///< of need, budget, authority and time

bool isLead(const Entity& entity)
{
    return entity.name == "lead";
}

ConversionNote::Said noteOf(const Record& lead)
{
    const int known = qualificationOf(lead).known();
    const auto* score = std::get_if<std::int64_t>(&lead.value("score")); // as its page says it
    return {LeadActions::tr("Score %1 · %2 of need, budget, authority and time are known",
                            "points; 0 to 4")
                .arg(score ? *score : scoreOf(lead).points)
                .arg(known),
            known < kKnownEnough};
}

} // namespace

void addLeads(Workbench& bench)
{
    bench.add(RecordAction{
        .appliesTo = isLead,
        .make = [](Desk& desk) -> RecordTools* { return new LeadActions(desk); },
    });
    bench.add(ConversionNote{.appliesTo = isLead, .make = noteOf});
}

} // namespace caravan::ui
