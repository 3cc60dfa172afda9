// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/planning/day_route.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace caravan {
namespace {

using std::chrono::minutes;

constexpr int kRoundsMax = 50;      // each shortens the way; a day has a few dozen stops
constexpr double kLeastGain = 1e-6; // km: sums of doubles never turn in circles
constexpr minutes kStep{5};

using Order = std::vector<std::size_t>;

/// What an order of stops costs, dearest first.
struct Cost {
    minutes late{0};
    minutes overtime{0};
    double km = 0;

    bool isLessThan(const Cost& other) const
    {
        if (std::tie(late, overtime) != std::tie(other.late, other.overtime)) {
            return std::tie(late, overtime) < std::tie(other.late, other.overtime);
        }
        return km < other.km - kLeastGain;
    }
};

/// Up to the next five minutes of the clock.
TimePoint rounded(TimePoint time)
{
    const auto whole = std::chrono::floor<minutes>(time);
    const auto rest = whole.time_since_epoch() % kStep;
    return whole == time && rest.count() == 0 ? time : whole - rest + kStep;
}

class Planner {
public:
    Planner(const std::vector<RouteStop>& stops, const RouteDay& day) : m_stops(stops), m_day(day)
    {
        const std::size_t count = stops.size();
        m_km.assign((count + 1) * count, 0);
        for (std::size_t from = 0; from <= count; ++from) {
            const std::optional<Position>& a = from < count ? stops[from].position : day.start;
            for (std::size_t to = 0; to < count; ++to) {
                if (a && stops[to].position) {
                    m_km[from * count + to] = distanceKm(*a, *stops[to].position);
                }
            }
        }
    }

    DayRoute plan()
    {
        DayRoute route;
        Order given;
        Order homeless;
        for (std::size_t i = 0; i < m_stops.size(); ++i) {
            if (!m_stops[i].position) {
                route.unknown.push_back(i);
            }
            (m_stops[i].position || m_stops[i].fixed ? given : homeless).push_back(i);
        }
        Order best = improved(greedy(given));
        if (!cost(best).isLessThan(cost(given))) { // who is near now may leave the rest far apart
            best = improved(given);
        }
        leaveOutBeyond(best, route);
        best.insert(best.end(), homeless.begin(), homeless.end());
        route.order = best;
        walk(best, &route);
        return route;
    }

private:
    /// Where one is: a stop, or m_stops.size() for the start, or nowhere known.
    struct State {
        std::optional<std::size_t> at;
        TimePoint time;
    };

    State begun() const
    {
        return {m_day.start ? std::optional(m_stops.size()) : std::nullopt, m_day.begin};
    }
    double km(const State& from, std::size_t to) const
    {
        return from.at ? m_km[*from.at * m_stops.size() + to] : 0;
    }
    TimePoint arrival(const State& from, std::size_t to) const
    {
        const double way = km(from, to) / m_day.kmPerHour * 60;
        return rounded(from.time + minutes(static_cast<int>(std::ceil(way))));
    }
    State then(const State& from, std::size_t to) const
    {
        const RouteStop& stop = m_stops[to];
        TimePoint begin = arrival(from, to);
        begin = stop.fixed ? std::max(begin, *stop.fixed) : begin;
        return {stop.position ? std::optional(to) : from.at, begin + stop.duration};
    }

    Cost walk(const Order& order, DayRoute* route) const
    {
        Cost cost;
        State state = begun();
        for (const std::size_t stop : order) {
            const double leg = km(state, stop);
            const TimePoint reached = arrival(state, stop);
            const std::optional<TimePoint>& fixed = m_stops[stop].fixed;
            if (fixed && reached > *fixed) {
                cost.late += std::chrono::ceil<minutes>(reached - *fixed);
            }
            cost.km += leg;
            state = then(state, stop);
            if (route != nullptr) {
                route->starts.push_back(fixed.value_or(reached));
                route->legs.push_back(leg);
                if (fixed && reached > *fixed) {
                    route->late.push_back(stop);
                }
            }
        }
        if (state.time > m_day.end) {
            cost.overtime = std::chrono::ceil<minutes>(state.time - m_day.end);
        }
        if (route != nullptr) {
            route->km = cost.km;
        }
        return cost;
    }
    Cost cost(const Order& order) const { return walk(order, nullptr); }

    /// Until the day is as long as what is fixed makes it anyway.
    void leaveOutBeyond(Order& order, DayRoute& route) const
    {
        Order fixed;
        std::copy_if(order.begin(), order.end(), std::back_inserter(fixed),
                     [this](std::size_t stop) { return m_stops[stop].fixed.has_value(); });
        const minutes unavoidable = cost(fixed).overtime;
        while (cost(order).overtime > unavoidable) {
            std::optional<Order> best;
            for (std::size_t i = 0; i < order.size(); ++i) {
                Order shorter = order;
                shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
                if (!m_stops[order[i]].fixed && (!best || cost(shorter).isLessThan(cost(*best)))) {
                    best = shorter;
                }
            }
            if (!best) {
                break;
            }
            for (const std::size_t stop : order) {
                if (std::find(best->begin(), best->end(), stop) == best->end()) {
                    route.beyond.push_back(stop);
                }
            }
            order = improved(*best);
        }
        std::sort(route.beyond.begin(), route.beyond.end());
    }

    /// The nearest stop that still leaves time for the next appointment, else that appointment.
    Order greedy(Order left) const
    {
        Order order;
        State state = begun();
        while (!left.empty()) {
            auto next = left.end();
            for (auto it = left.begin(); it != left.end(); ++it) {
                const auto& fixed = m_stops[*it].fixed;
                if (fixed && (next == left.end() || *fixed < *m_stops[*next].fixed)) {
                    next = it;
                }
            }
            auto chosen = next;
            for (auto it = left.begin(); it != left.end(); ++it) {
                const bool isFree = !m_stops[*it].fixed;
                const bool leavesTime =
                    isFree && (next == left.end() ||
                               arrival(then(state, *it), *next) <= *m_stops[*next].fixed);
                const bool isNearer =
                    chosen == next || km(state, *it) < km(state, *chosen) - kLeastGain;
                if (leavesTime && isNearer) {
                    chosen = it;
                }
            }
            state = then(state, *chosen);
            order.push_back(*chosen);
            left.erase(chosen);
        }
        return order;
    }

    Order improved(Order order) const
    {
        Cost best = cost(order);
        bool isBetter = true;
        for (int round = 0; isBetter && round < kRoundsMax; ++round) {
            isBetter = false;
            const auto take = [&](const Order& candidate) {
                const Cost price = cost(candidate);
                if (price.isLessThan(best)) {
                    order = candidate;
                    best = price;
                    isBetter = true;
                }
            };
            // Without a start the day begins where it began.
            for (std::size_t from = m_day.start ? 0 : 1; from < order.size(); ++from) {
                for (std::size_t to = from + 1; to < order.size(); ++to) {
                    const auto first = static_cast<std::ptrdiff_t>(from);
                    const auto last = static_cast<std::ptrdiff_t>(to) + 1;
                    Order turned = order;
                    std::reverse(turned.begin() + first, turned.begin() + last);
                    take(turned);
                    Order later = order;
                    std::rotate(later.begin() + first, later.begin() + first + 1,
                                later.begin() + last);
                    take(later);
                    Order earlier = order;
                    std::rotate(earlier.begin() + first, earlier.begin() + last - 1,
                                earlier.begin() + last);
                    take(earlier);
                }
            }
        }
        return order;
    }

    const std::vector<RouteStop>& m_stops;
    const RouteDay& m_day;
    std::vector<double> m_km; ///< row: from (the last is the start), column: to
};

} // namespace

double kmAlong(const std::vector<RouteStop>& stops, const std::optional<Position>& start)
{
    double sum = 0;
    std::optional<Position> last = start;
    for (const RouteStop& stop : stops) {
        if (stop.position) {
            sum += last ? distanceKm(*last, *stop.position) : 0;
            last = stop.position;
        }
    }
    return sum;
}

DayRoute planRoute(const std::vector<RouteStop>& stops, const RouteDay& day)
{
    DayRoute route = Planner(stops, day).plan();
    std::vector<RouteStop> done;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (std::find(route.beyond.begin(), route.beyond.end(), i) == route.beyond.end()) {
            done.push_back(stops[i]);
        }
    }
    route.kmBefore = kmAlong(done, day.start);
    return route;
}

} // namespace caravan
