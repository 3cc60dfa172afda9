// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/hub/store/driver.h"
#include "sync/hub/store/feed_rows.h"

#include <vector>

namespace caravan::hub {

// Records whose place must be looked at again, in the order in which they came.
void addMove(Connection& connection, std::int64_t rid);
bool hasMoves(Connection& connection);
std::vector<std::int64_t> takeMoves(Connection& connection, std::int64_t most);

/// Notes how far the feed is, since its rows have no times.
void markFeed(Connection& connection, TimePoint now);
/// Removes the rows of what had left, or ceased, at the newest mark before @p before.
void forgetLeft(Connection& connection, TimePoint before);
/// Up to where rows were removed: a reader must have come as far, or have begun behind it.
FeedPosition forgottenTo(Connection& connection);

} // namespace caravan::hub
