// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/engine/events.h"
#include "sync/engine/feed_follower.h"
#include "sync/engine/local_replica.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

/// Proves that the replica equals the hub (SYNC 5, reconcile): sums of all, then the records of the
/// buckets that differ, then the hub's present rows of what differs. No page of the feed may come
/// in between, so it has the lane of the feed.
class Comparison {
public:
    /// A user or a tool wants one. The next that begins is that one.
    void ask(const VerifyRequested& event);
    /// A person wants to know whether held records are really to go.
    void askRemovalsAgain() { m_asksRemovalsAgain = true; }
    /// Something was asked for and has not begun yet.
    bool isAskedFor() const { return m_asked || m_asksRemovalsAgain; }
    /// What was asked for cannot be had.
    void fail(const std::string& problem, std::vector<Command>& commands);

    bool isOn() const { return m_run.has_value(); }
    /// Begins one where it is due; @p isDaily: also without anybody asking.
    void beginIfDue(const FeedFollower& feed, bool isDaily, TimePoint now, LocalReplica& replica);
    /// Gives up the one that is on. Whatever made it due makes it due again.
    void drop() { m_run.reset(); }

    /// What to ask the hub next, while one is on.
    struct Question {
        RequestKind kind = RequestKind::digest;
        std::string path;
        std::string body;
    };
    Question question() const;

    /// What an answer leads to, besides the next question.
    struct Outcome {
        std::string problem{};  ///< it was given up: why to try again later, or empty
        bool wantsPull = false; ///< the feed first
    };
    Outcome take(const DigestAnswer& answer, TimePoint now, LocalReplica& replica,
                 std::vector<Command>& commands);
    Outcome take(const FeedPage& rows, TimePoint now, LocalReplica& replica,
                 std::vector<Command>& commands);

private:
    enum class Stage { sums, list, rows };
    /// The one that is on.
    struct Run {
        Stage stage = Stage::sums;
        bool isExpected = false; ///< the hub's history, the rights or the catalogue changed
        bool isAsked = false;
        bool mends = true;
        DigestOf of = DigestOf::revision;
        std::string cursor;      ///< where the replica must stand to be compared; empty: anywhere
        std::string freshCursor; ///< of the hub's snapshot; empty: only single rows are asked again
        std::int64_t records = 0;
        std::vector<std::uint8_t> buckets;                 ///< that differ and are not listed yet
        std::vector<LocalReplica::Difference> differences; ///< not mended yet
        std::vector<LocalReplica::Difference> found;
    };

    std::optional<Run> due(const FeedFollower& feed, bool isDaily, TimePoint now,
                           LocalReplica& replica);
    Outcome compared(TimePoint now, LocalReplica& replica, std::vector<Command>& commands);
    Outcome end(TimePoint now, LocalReplica& replica, std::vector<Command>& commands);
    Outcome giveUp(std::string problem);
    static std::optional<Run> rowsOf(const std::vector<RecordKey>& keys);

    std::optional<Run> m_run;
    std::optional<VerifyRequested> m_asked;
    bool m_asksRemovalsAgain = false;
    int m_tries = 0;                         ///< of what was asked for
    std::optional<TimePoint> m_askedAgainAt; ///< for rows that could not be read
};

} // namespace caravan::sync
