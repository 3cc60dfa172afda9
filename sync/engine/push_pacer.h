// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/engine/local_replica.h"
#include "sync/protocol/limits.h"

#include <chrono>
#include <optional>
#include <vector>

namespace caravan::sync {

/// When the next push goes, and how much of the queue it takes.
class PushPacer {
public:
    bool isWanted() const { return m_isWanted; }
    /// Until nothing is left in the queue.
    void want(bool isWanted = true) { m_isWanted = isWanted; }
    /// Something was saved. How long to wait for more of the same moment.
    std::chrono::milliseconds edited(TimePoint now);

    /// What to send now, or nothing.
    Result<std::optional<LocalReplica::Push>> take(LocalReplica& replica);
    void confirmed();
    /// The hub failed on this push. Once may be the hub's bad moment; when it is the same push
    /// again, half of it is tried, so that one that no hub can take does not stop the others for
    /// ever.
    void failed(const std::vector<OpId>& ops);
    /// The hub will not take this push as it is. True: half of it is tried, down to the one op that
    /// is wrong. False: this is that one.
    bool halve(const std::vector<OpId>& ops);

    // The hub does not know this replica's last ops. A page of the feed is asked whether it has
    // lost history; when it has not, somebody else goes on under this replica's id.
    /// No push until a page has come.
    void hold() { m_doubt = Doubt::asked; }
    bool isHeld() const { return m_doubt == Doubt::asked; }
    /// The page has come, and the hub has lost nothing.
    void release();
    bool wasReleased() const { return m_doubt == Doubt::cleared; }
    void endDoubt() { m_doubt = Doubt::none; }

private:
    enum class Doubt { none, asked, cleared };

    bool m_isWanted = false;
    std::optional<TimePoint> m_firstEdit; ///< not yet pushed
    std::size_t m_opsMax = kPushOpsMax;   ///< halved when the hub does not take a push as it is
    std::vector<OpId> m_failed;           ///< the push that the hub failed on last
    Doubt m_doubt = Doubt::none;
};

} // namespace caravan::sync
