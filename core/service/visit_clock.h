// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

namespace caravan {

/// What speaks against a laptop's clock, before a report is signed with its times.
enum class ClockDoubt {
    none,
    arrivedLater, ///< the arrival lies more than minutes ahead: the clock was set back since
    tooLong,      ///< nobody works so long at one visit: it jumped ahead, or the arrival is wrong
};
ClockDoubt clockDoubt(const Record& visit, TimePoint now);

} // namespace caravan
