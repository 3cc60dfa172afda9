// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/together.h"

#include <algorithm>

namespace caravan {
namespace {

bool isTypedReference(const Field& field)
{
    return field.type == FieldType::reference && !field.isReadOnly && !field.isHidden;
}

/// The first by which a record says whose it is; nullptr for none.
const Field* customerOf(const Entity& entity, const Entity& customers)
{
    const auto found =
        std::find_if(entity.fields.begin(), entity.fields.end(), [&](const Field& field) {
            return isTypedReference(field) && field.target == customers.name;
        });
    return found == entity.fields.end() ? nullptr : &*found;
}

} // namespace

std::vector<Together> togetherOf(const Catalogue& catalogue, const Entity& entity)
{
    std::vector<Together> all;
    const Entity* customers = catalogue.serving(Serves::customers);
    const Field* customer = customers ? customerOf(entity, *customers) : nullptr;
    if (customer == nullptr || entity.name == customers->name) {
        return all;
    }
    for (const Field& field : entity.fields) {
        const Entity* target = isTypedReference(field) ? catalogue.entity(field.target) : nullptr;
        const Field* theirs =
            target && target->name != customers->name ? customerOf(*target, *customers) : nullptr;
        if (theirs != nullptr) {
            all.push_back({&field, customer, theirs});
        }
    }
    return all;
}

} // namespace caravan
