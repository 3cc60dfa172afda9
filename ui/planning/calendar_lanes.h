// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/planning/calendar_model.h"

#include <map>
#include <vector>

namespace caravan::ui {

/// Where an entry stands beside those that it shares time with.
struct CalendarLane {
    int lane = 0;  ///< from the left
    int lanes = 1; ///< of all that are linked by sharing time, so that no two are painted over
};

/// Of the entries of one day, in the order of their beginning; those without hours are left out.
/// Each takes at least @p minutesMin, since it is painted so high.
std::map<RecordKey, CalendarLane> lanesOf(const std::vector<const CalendarEntry*>& day,
                                          int minutesMin);

} // namespace caravan::ui
