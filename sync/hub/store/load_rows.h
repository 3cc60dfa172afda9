// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "sync/hub/store/driver.h"

namespace caravan::hub {

/// Stands in Reference::entity for the owner of an open record that is assigned by rules
/// (Entity::assignedBy): such references are counted by their index alone, whatever else somebody
/// owns.
inline constexpr const char* kLoadOf = "load of user";

/// How many of them somebody owns.
std::int64_t openLoadOf(Connection& connection, const RecordId& user);

} // namespace caravan::hub
