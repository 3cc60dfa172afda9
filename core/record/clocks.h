// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <optional>
#include <vector>

namespace caravan {

enum class ClockState {
    none,    ///< nothing is agreed, or the work was dropped
    running, ///< not met, and there is time left
    late,    ///< not met, and the time is over
    kept,    ///< met by the very moment at the latest
    missed   ///< met after it
};
const char* toString(ClockState state);

/// How one clock of a record stands at some time.
struct ClockReading {
    const ClockShape* clock = nullptr; ///< of the record's catalogue
    ClockState state = ClockState::none;
    std::optional<TimePoint> due{}; ///< nothing in ClockState::none
    std::optional<TimePoint> met{};

    /// Running or late.
    bool isOpen() const { return state == ClockState::running || state == ClockState::late; }
};

/// The clocks of its entity in their order, those in ClockState::none too. A moment that cannot be
/// read counts as empty.
std::vector<ClockReading> clocksOf(const Record& record, TimePoint now);

/// Whether @p field is the due moment of a clock that is late.
bool isLate(const Record& record, const Field& field, TimePoint now);

/// The moment so many hours later, whatever the clocks on the wall do meanwhile. Nothing where
/// either is empty, or the hours are less than none or more than a hundred years.
std::optional<TimePoint> dueAfter(const Value& start, const Value& hours);

} // namespace caravan
