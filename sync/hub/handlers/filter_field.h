// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <functional>
#include <string_view>

namespace caravan::hub {

/// A date-time that every record has besides its fields.
inline constexpr const char* kChangedAt = "changed_at";

/// The field of that name that a filter or an order may be about; nothing when it is not shown.
const Field* filterField(const Entity& entity, std::string_view name,
                         const std::function<bool(const Field&)>& shows);

} // namespace caravan::hub
