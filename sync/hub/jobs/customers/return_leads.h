// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/service/hub.h"

namespace caravan::hub {

/// Puts leads that nobody worked on back to the pool of their team, and those that led to nothing
/// as new ones. Each is looked at again in the transaction that moves it, so it may be called as
/// often as wanted and by several processes. Returns how many moved.
Result<std::size_t> returnLeads(Hub& hub);

} // namespace caravan::hub
