// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/default_order.h"

namespace caravan {

const Field* momentOf(const Entity& entity)
{
    const Field* start = entity.field(entity.moments.start);
    const bool isTime = start != nullptr && start->type == FieldType::dateTime;
    return entity.inTimeline && isTime ? start : nullptr;
}

std::vector<Sort> defaultOrder(const Entity& entity)
{
    const Field* moment = momentOf(entity);
    return moment == nullptr ? std::vector<Sort>{} : std::vector<Sort>{{moment->name, true}};
}

} // namespace caravan
