// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <string_view>

namespace caravan {

/// The field in which whoever makes a record stands as its owner; nullptr where nobody does, or
/// where it means people of another role: a visit belongs to the engineer who drives there, not to
/// whoever writes it down.
inline const Field* ownerByMaking(const Entity& entity, std::string_view role)
{
    const Field* owner = entity.field(entity.scope.owner);
    return owner != nullptr && (owner->ofRole.empty() || owner->ofRole == role) ? owner : nullptr;
}

} // namespace caravan
