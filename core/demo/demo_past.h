// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/store/replica.h"

#include <chrono>
#include <cstddef>
#include <vector>

// The demo company has a past to look back at. For core/demo alone.

namespace caravan {

inline constexpr std::chrono::hours kDemoAge{24 * 45}; ///< since when its written records are there

/// Puts some open deals to what they were some days ago: worth less, or a stage before. Returns
/// their places.
std::vector<std::size_t> moveBack(std::vector<Record>& records, TimePoint today);

/// What became of those deals since, a few on each of the last ten days. @p now: all records as
/// they are, by the same places.
Done liveThrough(Replica& replica, const std::vector<Record>& now,
                 const std::vector<std::size_t>& moved, TimePoint today);

} // namespace caravan
