// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

namespace caravan {

/// Writes the demo company of resources/demo into the replica, as its signed-in user, in one
/// go; dates count from today. Users and teams that exist already (same mail, same name) are used,
/// not doubled. Up to @p size records are added by DemoCompany with @p seed. Returns how many
/// records were made. Error: duplicate when the company is there already, invalid with the line of
/// the demo file, storage….
Result<std::size_t> createDemoCompany(Replica& replica, TimePoint today, std::size_t size = 0,
                                      std::uint64_t seed = 1);

} // namespace caravan
