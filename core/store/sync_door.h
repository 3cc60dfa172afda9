// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/record/change.h"
#include "core/store/remote_row.h"
#include "core/store/sync_state.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace caravan {

class Catalogue;
class Replica;

namespace store {
class Connection;
}

/// Where the hub's word enters a replica and the work made here leaves it. For sync/engine, which
/// keeps the protocol's order; whoever else writes to a replica saves (Replica::save). Programs
/// that make up a company (core/demo, tests) stand in for the hub.
///
/// A view: cheap to make, used on the thread of its Replica, and valid as long as that is. Every
/// write is one transaction; a failed one has changed nothing. Errors: those of the storage
/// (damaged, storage, storageBusy). Members that return plain values throw SQLite's exceptions.
class SyncDoor {
public:
    explicit SyncDoor(Replica& replica);

    /// Changes the bookkeeping in one transaction.
    Done updateSyncState(const std::function<void(SyncState&)>& change);
    /// Replaces the catalogue and migrates in place, unconfirmed ops included.
    /// False: it has not an entity of which changes wait here, so the catalogue stays as it is.
    Result<bool> adoptCatalogue(std::shared_ptr<const Catalogue> newer);
    /// Gives the replica a new id; unconfirmed ops are renumbered from 1 and keep their op ids
    /// (SYNC 2).
    Result<ReplicaId> renewReplicaId();

    // Pushing -----------------------------------------------------------------------------------
    /// The next ops to send in n order, marked as sent. At least one bundle, even where it exceeds
    /// the limits; bundles are never split.
    Result<std::vector<Change>> takeForPush(std::size_t opsMax, std::size_t bytesMax);
    /// Applies the hub's verdicts. Those of ops that are settled already are ignored. @p now: for
    /// SyncState::confirmedAt.
    Done applyVerdicts(const std::vector<Verdict>& verdicts,
                       const std::optional<TimePoint>& now = {});
    /// The highest number of an op of this replica id whose verdict the hub has given.
    std::int64_t judgedN();
    /// How many sets of verdicts were stored; asked when a pull request is sent.
    std::int64_t verdictCount();

    // Pulling -----------------------------------------------------------------------------------
    /// Applies rows and the new cursor in one transaction. False, with nothing changed, when the
    /// stored cursor is not mark.fromCursor.
    Result<bool> applyPage(const std::vector<RemoteRow>& rows, const PageMark& mark);
    /// After the last page of the first sync: builds the search entries of up to @p rowsMax
    /// records, then the indexes. True when nothing is left to do.
    Result<bool> finishFirstSync(std::size_t rowsMax);
    /// Records of which an unreadable row came, which is not applied.
    std::vector<RecordKey> quarantined();

    // Comparing with the hub (SYNC 5, reconcile) ------------------------------------------------
    /// Notes that the replica must be compared before the feed is read on. For a hub with another
    /// history, confirmed ops whose record has not come yet are queued again.
    Done beginReconcile(Reconcile why);
    /// Calls @p visit for each record as the hub last showed it, in one snapshot: without the
    /// unconfirmed changes made here, without what the hub does not share. Without content only
    /// entity, id and rev are filled.
    Done eachShown(bool withContent, const std::function<void(const Record&)>& visit);
    /// Applies the hub's present rows of single records, whatever their rev here. @p appliedN as
    /// PageMark::applied. @p giveBack: the hub has lost history; what it no longer has becomes new
    /// ops, as far as these rights allow.
    Done applyRows(const std::vector<RemoteRow>& rows, std::int64_t appliedN,
                   const GiveBack* giveBack = nullptr);
    /// Lets go the records that the hub wants gone, or holds them for a person's decision; after
    /// rows were applied outside a run of the feed.
    Done settleRemovals();
    /// Ends the comparison. The feed is read on from @p cursor, or from the stored one when that
    /// is empty.
    Done endReconcile(const std::string& cursor, TimePoint at);

private:
    store::Connection* m_connection; ///< never null
};

} // namespace caravan
