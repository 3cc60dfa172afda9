// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/customers.h"
#include "ui/customers/duplicates.h"
#include "ui/customers/leads.h"
#include "ui/customers/relations.h"

#include "ui/customers/card_export.h"
#include "ui/customers/card_import.h"
#include "ui/customers/composer.h"
#include "ui/customers/visit_tool.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addCustomers(Workbench& bench)
{
    addLeads(bench);
    addRelations(bench);
    addDuplicates(bench);
    bench.add(RecordAction{
        .appliesTo = [](const Entity&) { return true; }, // the button sees what fits
        .make = [](Desk& desk) -> RecordTools* { return new VisitTool(desk); },
    });
    bench.add(RecordAction{
        .appliesTo = [](const Entity&) { return true; }, // as above
        .make = [](Desk& desk) -> RecordTools* { return new Composer(desk); },
        .place = RecordAction::Place::aboveTimeline,
    });
    addCardImport(bench);
    addCardExport(bench);
}

} // namespace caravan::ui
