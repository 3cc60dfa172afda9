// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"
#include "sync/hub/store/number_set.h"

#include <cstddef>
#include <cstdint>

namespace caravan::hub {

/// Gives the feed rows of PostgreSQL their positions (SYNC 4): those of transactions before which
/// none is open any more, in order of transaction and of place in it. So a reader at a position has
/// seen all that will ever stand before it.
///
/// Only one connection may do this at a time; FeedSequencing sees to that.
class Sequencer {
public:
    struct Round {
        std::size_t rows = 0; ///< that got a position
        NumberSet scopes;     ///< they stand in
        bool isDirectoryNew = false;
        bool hasLeft = false; ///< some wait for an older transaction to end
    };
    /// One transaction of its own. What it did is notified on kPlacedChannel.
    Round round(Connection& connection);

private:
    std::int64_t m_directory = 0; ///< version when it looked last
};

} // namespace caravan::hub
