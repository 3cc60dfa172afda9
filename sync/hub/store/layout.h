// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

namespace caravan::hub {

/// Makes the tables of SYNC section 4 where they are missing.
///
/// A record carries a number of its own (rid) beside its id, so that the feed, which has a row per
/// scope and record, stays small. Scopes are numbered the same way.
void createLayout(Connection& connection);

inline constexpr int kLayoutVersion = 1;

} // namespace caravan::hub
