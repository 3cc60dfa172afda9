// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/journal_entry.h"

#include <optional>
#include <vector>

namespace caravan::store {

/// The changes made here that the hub has not confirmed yet, oldest first. Every call is part of
/// the caller's transaction.
class Journal {
public:
    explicit Journal(Connection& connection) : m_connection(connection) {}

    struct Stored : JournalEntry {
        std::int64_t seq = 0; ///< order on this laptop; n may be given anew after a fork
        std::int64_t verdictNo = 0;
        bool isContained = false; ///< the base holds its effect, though its verdict is not here yet
        std::string session;
    };

    /// Gives the change its n and keeps it.
    void append(Change& change, const std::string& session, const std::string& title);
    /// Puts a queued op's new content in place.
    void rewrite(std::int64_t seq, const Change& change);
    /// Behind all others, with a number of its own; to be sent again.
    void moveToEnd(const Stored& entry);
    void setState(std::int64_t seq, OpState state);
    void confirm(std::int64_t seq, Revision rev, bool isHeld, std::int64_t verdictNo);
    /// The base of the record holds the effect of its unconfirmed ops up to @p appliedN.
    void markContained(const Entity& entity, const RecordId& id, std::int64_t appliedN);
    void clearContained(const Entity& entity, const RecordId& id);
    void setProblem(std::int64_t seq, OpState state, const std::string& type,
                    const std::string& key, const std::string& text);
    void remove(std::int64_t seq);
    /// The number of the op that was taken up last.
    std::int64_t lastN();
    /// Up to which number every op has a verdict.
    std::int64_t lastJudged();
    /// Numbers everything that waits from 1 again, for a new replica id. What has a verdict keeps
    /// its order before that: lastN() less, so 0 and below.
    void renumber();

    std::vector<Stored> ofRecord(const Entity& entity, const RecordId& id);
    std::vector<Stored> inStates(const std::vector<OpState>& states, std::size_t limit);
    /// Whether a merge that is not refused by the hub's own word takes this record away.
    bool isMergedAway(const RecordId& id);
    std::optional<Stored> byOp(const OpId& op);
    std::int64_t countInStates(const std::vector<OpState>& states);
    /// An entity that has changes here and that @p catalogue has not; empty for none. By such a
    /// catalogue they could be neither read nor sent.
    std::string entityBeyond(const Catalogue& catalogue);

private:
    std::vector<Stored> read(SQLite::Statement& select);
    Connection& m_connection;
};

} // namespace caravan::store
