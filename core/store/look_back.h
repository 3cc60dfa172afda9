// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace caravan {

/// A clock that stands where it was put. Any thread.
class StandingClock final : public Clock {
public:
    TimePoint now() const override
    {
        return TimePoint(std::chrono::milliseconds(m_ms.load(std::memory_order_relaxed)));
    }
    void set(TimePoint time)
    {
        m_ms.store(time.time_since_epoch().count(), std::memory_order_relaxed);
    }

private:
    std::atomic<std::int64_t> m_ms = 0;
};

namespace store {
class Connection;
}

/// Moves a copy of a replica (core/store/side_copy.h) to an earlier moment and back: every record
/// to what it was then, as far as its changes went through this laptop. What was made since is not
/// there, what was deleted since is there again; what changed since counts as news, so that lists
/// mark it.
///
/// A record of which nothing is known was, as far as anybody can tell, what it is: the first sync
/// brings no history. One connection, not thread-safe; others on the copy see each move as one
/// commit.
class LookBack {
public:
    /// @p clock: of whoever looks; it is set by each move. Outlives this.
    static Result<std::unique_ptr<LookBack>> open(const std::filesystem::path& copy,
                                                  std::shared_ptr<const Catalogue> product,
                                                  StandingClock& clock);
    ~LookBack();
    LookBack(const LookBack&) = delete;
    LookBack& operator=(const LookBack&) = delete;

    /// Since when changes are known; nothing where none are.
    const std::optional<TimePoint>& since() const { return m_since; }
    /// Puts every record to what it was at @p moment. Gives how many of those that were there
    /// differ from what they are now.
    /// Error: damaged, storage…; then nothing was moved.
    Result<std::size_t> moveTo(TimePoint moment);

private:
    explicit LookBack(std::unique_ptr<store::Connection> connection, StandingClock& clock);

    std::unique_ptr<store::Connection> m_connection;
    StandingClock& m_clock;
    std::optional<TimePoint> m_since;
    /// What each record that was moved is now; nothing: it is gone.
    std::map<RecordKey, std::optional<Row>> m_now;
};

} // namespace caravan
