// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/service/hub.h"

namespace caravan::hub {

// What a serving hub does besides its requests. Each may be stopped and called again, in several
// processes at once.

inline constexpr std::chrono::days kFeedKeptFor{180};

/// Moves some of the records that were too many for the transaction that moved what they follow
/// (HubWriter). True while there are more.
Result<bool> moveSome(Hub& hub);

/// Once a day: what left the feed more than 180 days ago is forgotten. A reader who stands before
/// that gets cursor-expired and compares instead.
Done cleanFeed(Hub& hub);

} // namespace caravan::hub
