// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/lanes.h"

#include <utility>

namespace caravan::sync {
namespace {

void cancel(std::optional<Flight>& flight, std::vector<Command>& commands)
{
    if (flight) {
        commands.emplace_back(CancelRequest{flight->id});
        flight.reset();
    }
}

} // namespace

Flight Lanes::newFlight(RequestKind kind)
{
    Flight flight;
    flight.id = ++m_lastId;
    flight.kind = kind;
    return flight;
}

void Lanes::start(Lane lane, Flight flight)
{
    (lane == Lane::main ? m_main : m_feed) = std::move(flight);
}

std::optional<Flight> Lanes::land(std::uint64_t request)
{
    for (std::optional<Flight>* flight : {&m_main, &m_feed}) {
        if (*flight && (*flight)->id == request) {
            return std::exchange(*flight, std::nullopt);
        }
    }
    return std::nullopt;
}

void Lanes::cancelAll(std::vector<Command>& commands)
{
    cancel(m_main, commands);
    cancel(m_feed, commands);
}

void Lanes::cancelFeed(std::vector<Command>& commands)
{
    cancel(m_feed, commands);
}

void Lanes::cancelLongPoll(std::vector<Command>& commands)
{
    if (m_feed && m_feed->isLongPoll) {
        cancel(m_feed, commands);
    }
}

} // namespace caravan::sync
