// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/feed_follower.h"

#include <algorithm>

namespace caravan::sync {

using namespace std::chrono_literals;

bool FeedFollower::ask()
{
    const bool mayWait = m_isCaughtUp && !m_isWanted;
    m_isWanted = false;
    return mayWait;
}

Done FeedFollower::take(const FeedPage& page, const Flight& flight, TimePoint now,
                        LocalReplica& replica, std::vector<Command>& commands)
{
    const bool wasComplete = replica.state().firstSyncDone;
    const Result<bool> applied = replica.applyFeed(page, flight.cursor, flight.verdictsKnown);
    if (!applied) {
        m_isWanted = true;
        return applied.error();
    }
    const auto rows = static_cast<std::int64_t>(page.rows.size());
    m_received += rows;
    if (page.left) {
        m_left = page.left;
    } else if (m_left) {
        m_left = std::max<std::int64_t>(0, *m_left - rows);
    }
    m_isCaughtUp = *applied && !page.more && !m_isWanted; // not asked for again meanwhile
    m_isWanted = !m_isCaughtUp;
    if (m_isCaughtUp) {
        m_caughtUpAt = now;
        m_received = 0;
        m_left.reset();
        if (!wasComplete && !m_isIndexing) {
            beginIndexing(commands);
        }
    }
    return done();
}

void FeedFollower::beginIndexing(std::vector<Command>& commands)
{
    m_isIndexing = true;
    commands.emplace_back(ArmTimer{TimerKind::housekeep, 0ms, 0ms});
}

Done FeedFollower::index(LocalReplica& replica, std::vector<Command>& commands)
{
    const Result<bool> isDone = replica.finishFirstSync();
    m_isIndexing = isDone ? !*isDone : m_isIndexing;
    if (m_isIndexing) {
        beginIndexing(commands);
    }
    return isDone ? done() : Done(isDone.error());
}

} // namespace caravan::sync
