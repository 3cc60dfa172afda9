// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/events.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

/// A request under way, with what has to be known when its answer comes.
struct Flight {
    std::uint64_t id = 0;
    RequestKind kind = RequestKind::hello;
    std::vector<OpId> ops{};        ///< of push
    std::string cursor{};           ///< of feed
    std::int64_t verdictsKnown = 0; ///< of feed
    bool isLongPoll = false;
    std::int64_t judgedN = 0; ///< of feed: ops of this replica that the hub had answered
};

enum class Lane {
    main,
    feed ///< pages of the feed and comparisons, so that no page comes into a comparison
};

/// The requests under way, at most one on each lane.
class Lanes {
public:
    /// A flight with a number that no other has.
    Flight newFlight(RequestKind kind);
    void start(Lane lane, Flight flight);
    /// Ends the flight of this request and hands it over. Nothing: it was cancelled, or the network
    /// doubled its answer.
    std::optional<Flight> land(std::uint64_t request);

    bool isFree(Lane lane) const { return !of(lane); }
    bool isPushing() const { return m_main && m_main->kind == RequestKind::push; }
    /// More than a question that waits at the hub for news.
    bool isTransferring() const { return m_main || (m_feed && !m_feed->isLongPoll); }

    void cancelAll(std::vector<Command>& commands);
    void cancelFeed(std::vector<Command>& commands);
    /// Frees the lane of the feed where it only waits for news.
    void cancelLongPoll(std::vector<Command>& commands);

private:
    const std::optional<Flight>& of(Lane lane) const
    {
        return lane == Lane::main ? m_main : m_feed;
    }

    std::optional<Flight> m_main;
    std::optional<Flight> m_feed;
    std::uint64_t m_lastId = 0;
};

} // namespace caravan::sync
