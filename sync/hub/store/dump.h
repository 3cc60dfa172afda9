// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

#include <string>

namespace caravan::hub {

/// All that a hub knows of its records, as text that is equal for equal hubs: without the numbers
/// that a database gives by itself, and the feed of each scope in its order without positions.
/// For comparing hubs over different databases, and a hub with its restored backup.
std::string dump(Connection& connection);

} // namespace caravan::hub
