// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/caller.h"

#include <optional>
#include <string>

namespace caravan::hub {

/// How the first of the records that a caller is shown, in a field that their role may read, calls
/// the file; nothing when there is none, and then they may not have its bytes.
std::optional<std::string> visibleFileName(Connection& connection, const Rights& rights,
                                           const std::string& sha256);

} // namespace caravan::hub
