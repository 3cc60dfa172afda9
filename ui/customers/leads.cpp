// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/leads.h"

#include "ui/customers/lead_actions.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addLeads(Workbench& bench)
{
    bench.add(RecordAction{
        .appliesTo = [](const Entity& entity) { return entity.name == "lead"; },
        .make = [](Desk& desk) -> RecordTools* { return new LeadActions(desk); },
    });
}

} // namespace caravan::ui
