// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/planning/day_route.h"
#include "core/store/edit.h"

#include <string>
#include <vector>

namespace caravan {

class Replica;

/// Something a person does at a place: a visit, a meeting, a service visit.
struct DayStop {
    Record record;
    std::string place;                ///< name of the customer or lead; empty where there is none
    std::optional<Position> position; ///< of the customer or lead
    std::chrono::minutes duration{60};
    std::optional<TimePoint> start; ///< none: it is only due on this day
    bool isFixed = false;           ///< keeps its time
};

/// What @p user has to do at places between @p from and @p to (a day of their time zone, whose date
/// is @p day) and has not begun, by time; what is only due comes last. What is done anywhere, such
/// as a call, is left out (Choice::isAtPlace); what was agreed with others keeps its time
/// (Choice::isFixed). Error: storage.
Result<std::vector<DayStop>> readDayStops(Replica& replica, const RecordId& user, Date day,
                                          TimePoint from, TimePoint to);

DayRoute routeOf(const std::vector<DayStop>& stops, const RouteDay& day);

/// Gives each movable stop with a position its time on the way; the others stay as they are, as do
/// those of an entity that knows days and no hours. Edits
/// of one bundle; none where nothing moves.
std::vector<Edit> applyRoute(const std::vector<DayStop>& stops, const DayRoute& route);

} // namespace caravan
