// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/default_order.h"

#include <algorithm>

namespace caravan {

const Field* momentOf(const Entity& entity)
{
    const std::vector<const Field*> columns = entity.listFields();
    const auto found = std::find_if(columns.begin(), columns.end(), [](const Field* field) {
        return field->type == FieldType::dateTime;
    });
    return entity.inTimeline && found != columns.end() ? *found : nullptr;
}

std::vector<Sort> defaultOrder(const Entity& entity)
{
    const Field* moment = momentOf(entity);
    return moment == nullptr ? std::vector<Sort>{} : std::vector<Sort>{{moment->name, true}};
}

} // namespace caravan
