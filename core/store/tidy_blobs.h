// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/store/blob_files.h"

#include <chrono>

namespace caravan::store {

class Connection;

/// Files that no row knows may be those of a replica that was lost.
inline constexpr std::chrono::days kAsideKept{30};

/// Removes what no record of this laptop names any more and, over the budget, what was used least
/// lately; never what is pinned or only here. Files that no row knows are set aside for
/// kAsideKept.
Done tidyBlobs(Connection& connection, const BlobFiles& files);

} // namespace caravan::store
