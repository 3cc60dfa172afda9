// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"

#include <cstdint>

namespace caravan::hub {

/// How the database is doing, in numbers.
struct StoreState {
    std::int64_t head = 0;           ///< newest position of the feed
    std::int64_t unplaced = 0;       ///< feed rows that wait for the sequencer
    std::int64_t horizonSeconds = 0; ///< age of the oldest open transaction that writes
    std::int64_t conflicts = 0;
    std::int64_t openConflicts = 0;
};
StoreState loadState(Connection& connection);

} // namespace caravan::hub
