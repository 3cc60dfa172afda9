// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/relations.h"

#include "ui/customers/relation_map.h"
#include "ui/workbench/workbench.h"

namespace caravan::ui {

void addRelations(Workbench& bench)
{
    bench.add(RecordPanel{
        .key = "map",
        .appliesTo = [](const Entity& entity) { return entity.name == "opportunity"; },
        .make = [](Desk& desk, const RecordKey& key) -> PanelView* {
            return new RelationMap(desk, key.id);
        },
    });
}

} // namespace caravan::ui
