// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/day_route.h"
#include "core/store/replica.h"

#include <string>
#include <vector>

namespace caravan {

/// Something a person does at a place: a visit or meeting of his own, a service visit.
struct DayStop {
    Record record;
    std::string place;                ///< name of the customer or lead; empty where there is none
    std::optional<Position> position; ///< of the customer or lead
    std::chrono::minutes duration{60};
    std::optional<TimePoint> start; ///< none: it is only due on this day
    bool isFixed = false;           ///< keeps its time
};

/// What @p user has before him somewhere between @p from and @p to (a day of his time zone, whose
/// date is @p day), by time, what is only due last. Calls, mails and tasks are done anywhere, so
/// they are not among them. Meetings are fixed, since others come too, and so are service visits
/// that the engineer has accepted; visits of one's own move. Error: storage.
Result<std::vector<DayStop>> readDayStops(Replica& replica, const RecordId& user, Date day,
                                          TimePoint from, TimePoint to);

DayRoute routeOf(const std::vector<DayStop>& stops, const RouteDay& day);

/// Gives each movable stop with a position its time on the way; the others stay as they are. Edits
/// of one bundle; none where nothing moves.
std::vector<Edit> applyRoute(const std::vector<DayStop>& stops, const DayRoute& route);

} // namespace caravan
