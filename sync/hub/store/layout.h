// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

#include <cstdint>

namespace caravan::hub {

// The tables of SYNC section 4, as steps that each raise the layout by one version. A new hub goes
// through all of them, so there is one way to every layout.
//
// A record carries a number of its own (rid) beside its id, so that the feed, which has a row per
// scope and record, stays small. Scopes are numbered the same way.

/// The version that this program needs.
std::int64_t newestLayout();
/// The version of a database; 0 when it is empty.
std::int64_t layoutOf(Connection& connection);
/// Takes the steps from the database's version to the newest. Each step and its number commit
/// together, so it may be stopped and called again. Not inside a transaction.
void migrateLayout(Connection& connection);

} // namespace caravan::hub
