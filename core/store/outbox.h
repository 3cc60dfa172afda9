// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/record/change.h"
#include "core/store/journal_entry.h"

#include <cstdint>
#include <vector>

namespace caravan {

class Replica;

namespace store {
class Connection;
}

/// What a replica has not settled with the hub: the changes made here that the hub has not taken
/// yet, and what needs a person's decision.
///
/// A view: cheap to make, used on the thread of its Replica, and valid as long as that is. Every
/// write is one transaction; a failed one has changed nothing. Errors: those of the storage, and
/// what is named. Members that return plain values throw SQLite's exceptions.
class Outbox {
public:
    explicit Outbox(Replica& replica);

    /// Ops waiting for the hub (queued, sent), oldest first.
    std::vector<JournalEntry> waiting(std::size_t limit = 1000);
    std::int64_t waitingCount();
    /// Adds ops that were brought out of another replica of this user (core/store/salvage.h). They
    /// keep their ids, so one that the hub has after all changes nothing there. Returns how many
    /// were not here yet.
    Result<std::int64_t> takeIn(std::vector<Change> changes);
    /// How many changes were given back to a hub that had lost history, in the last week.
    std::int64_t givenBackCount();

    // What needs a decision ---------------------------------------------------------------------
    /// Ops that the hub did not take (refused, blocked, parked), oldest first.
    std::vector<JournalEntry> attention();
    std::int64_t attentionCount();
    /// Queues such ops again as new ops, all or none. Each then stands for itself, whatever bundle
    /// it was part of. Error: notFound (an op that is not here or has no problem).
    Done resend(const std::vector<OpId>& ops);
    Done resend(const OpId& op) { return resend(std::vector<OpId>{op}); }
    /// Removes such ops and their effect on the records, all or none. Only at the user's word.
    /// Error: notFound, as resend().
    Done discard(const std::vector<OpId>& ops);
    Done discard(const OpId& op) { return discard(std::vector<OpId>{op}); }
    /// Records that the hub wants gone, too many at once to let go without a decision.
    std::vector<RecordKey> heldRemovals();
    /// Lets them go.
    Done acceptRemovals();

private:
    Replica* m_replica;              ///< never null
    store::Connection* m_connection; ///< that of m_replica
};

} // namespace caravan
