// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/engine/events.h"
#include "sync/engine/lanes.h"
#include "sync/engine/local_replica.h"

#include <optional>
#include <vector>

namespace caravan::sync {

/// How far this replica has followed the feed of the hub.
class FeedFollower {
public:
    bool isWanted() const { return m_isWanted; }
    /// A page is asked for as soon as may be.
    void want(bool isWanted = true) { m_isWanted = isWanted; }
    /// The last page said that there is no more.
    bool isCaughtUp() const { return m_isCaughtUp; }
    void fallBehind() { m_isCaughtUp = false; }
    /// The records of the first copy are here and not yet all indexed.
    bool isIndexing() const { return m_isIndexing; }
    /// Nothing is known to come.
    bool isStill() const { return m_isCaughtUp && !m_isWanted && !m_isIndexing; }

    /// A page is about to be asked for. True: the hub may hold the answer until there is news.
    bool ask();
    Done take(const FeedPage& page, const Flight& flight, TimePoint now, LocalReplica& replica,
              std::vector<Command>& commands);

    /// Indexes in slices, one at each housekeeping.
    void beginIndexing(std::vector<Command>& commands);
    Done index(LocalReplica& replica, std::vector<Command>& commands);

    /// Records received since it was caught up last.
    std::int64_t received() const { return m_received; }
    /// How many are still to come of a first copy, at most; nothing where the hub did not say.
    std::optional<std::int64_t> left() const { return m_left; }
    std::optional<TimePoint> caughtUpAt() const { return m_caughtUpAt; }

private:
    bool m_isWanted = false;
    bool m_isCaughtUp = false;
    bool m_isIndexing = false;
    std::int64_t m_received = 0;
    std::optional<std::int64_t> m_left;
    std::optional<TimePoint> m_caughtUpAt;
};

} // namespace caravan::sync
