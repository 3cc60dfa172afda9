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

/// What speaks against a laptop's clock, before a report is signed with its times.
enum class ClockDoubt {
    none,
    arrivedLater, ///< the arrival lies more than minutes ahead: the clock was set back since
    tooLong,      ///< nobody works so long at one visit: it jumped ahead, or the arrival is wrong
};
ClockDoubt clockDoubt(const Record& visit, TimePoint now);

/// Until when somebody has to be there and it has to work again: as the contract says, counted
/// from when it was requested. Empty values where the contract says nothing.
struct AgreedTimes {
    Value respondBy;
    Value fixBy;
};
AgreedTimes agreedTimes(const Record& contract, TimePoint requested);

} // namespace caravan
