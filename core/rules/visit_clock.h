// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <optional>

namespace caravan {

/// One agreed time limit of a visit.
struct Limit {
    enum class State { none, running, late, kept, missed };
    State state = State::none;
    std::optional<TimePoint> by;
};

/// Whether the engineer was there in time, and whether it was mended in time. A cancelled visit
/// has no limits.
struct VisitClock {
    Limit response;
    Limit fix;
};
VisitClock clockOf(const Record& visit, TimePoint now);

/// Until when somebody has to be there and it has to work again: as the contract says, counted
/// from when it was requested. Empty values where the contract says nothing.
struct AgreedTimes {
    Value respondBy;
    Value fixBy;
};
AgreedTimes agreedTimes(const Record& contract, TimePoint requested);

} // namespace caravan
