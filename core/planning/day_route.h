// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/position.h"
#include "core/base/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace caravan {

/// Somewhere to be on a day.
struct RouteStop {
    std::optional<Position> position = std::nullopt;
    std::chrono::minutes duration{30};
    std::optional<TimePoint> fixed = std::nullopt; ///< begins then and at no other time
};

/// When and from where a day is travelled. All distances are great circles: the speed is along
/// them, so it is lower than that of the road.
struct RouteDay {
    std::optional<Position> start; ///< none: the day begins at its first stop
    TimePoint begin;
    TimePoint end; ///< of the working day: only what is fixed may end later
    double kmPerHour = 50;
};

struct DayRoute {
    std::vector<std::size_t> order;   ///< indexes of the stops
    std::vector<TimePoint> starts;    ///< of each stop in `order`, in steps of five minutes
    std::vector<double> legs;         ///< kilometres to each stop in `order`; 0 where unknown
    std::vector<std::size_t> unknown; ///< stops without a position
    std::vector<std::size_t> late;    ///< fixed ones that cannot be reached in time
    std::vector<std::size_t> beyond;  ///< movable ones for which the day is too short; not in order
    double km = 0;                    ///< along this order
    double kmBefore = 0;              ///< of the same stops in the order that was given
};

/// Orders the stops of a day: nearest neighbour, then 2-opt (G. A. Croes, "A Method for Solving
/// Traveling-Salesman Problems", Operations Research 6, 1958) and moving single stops, until
/// nothing helps. The way is open: it ends anywhere. What is fixed keeps its time; in this order
/// come fewer minutes late there, fewer minutes after the day's end, fewer kilometres. Movable
/// stops that would end after the day's end are left out, those whose way costs most first. Movable
/// stops without a position keep their order behind all others. Never worse than the order that
/// was given. Deterministic; improvement ends after a bounded number of rounds.
DayRoute planRoute(const std::vector<RouteStop>& stops, const RouteDay& day);

/// Kilometres along the stops in their order, from @p start if there is one; those without a
/// position are passed over.
double kmAlong(const std::vector<RouteStop>& stops, const std::optional<Position>& start);

} // namespace caravan
