// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/outbox.h"
#include "core/store/replica.h"
#include "core/store/sync_door.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/messages.h"

#include <functional>
#include <optional>
#include <string>

namespace caravan::sync {

/// The one door of remote data into a client: turns what the hub says into calls of the store.
/// Same thread as its Replica.
class LocalReplica {
public:
    explicit LocalReplica(Replica& replica) : m_replica(&replica), m_door(replica) {}

    const SyncState& state() { return known().state; }
    Done change(const std::function<void(SyncState&)>& change)
    {
        return m_door.updateSyncState(change);
    }
    const Catalogue& catalogue() const { return m_replica->catalogue(); }

    std::int64_t waiting() { return known().waiting; }
    std::int64_t attention() { return known().attention; }
    /// Open conflicts that ask this user.
    std::int64_t conflicts() { return known().conflicts; }

    /// The next push, or nothing to send. At least one bundle even where it exceeds the limits.
    struct Push {
        std::string body;
        std::vector<OpId> ops;
    };
    Result<std::optional<Push>> takePush(std::size_t opsMax);
    Done storeResults(const PushAnswer& answer, TimePoint now);
    /// The hub will never take these ops as they are: keeps them for the user with the reason.
    Done setAside(const std::vector<OpId>& ops, const Problem& problem);

    /// False: the page was of another cursor and changed nothing.
    Result<bool> applyFeed(const FeedPage& page, const std::string& fromCursor,
                           std::int64_t verdictsKnown);
    std::int64_t verdictCount() { return m_door.verdictCount(); }
    // Comparing with the hub (SYNC 5, reconcile): first the sums of all, then the records of the
    // buckets that differ, then the hub's present rows of the records that differ.
    Done beginReconcile(Reconcile why) { return m_door.beginReconcile(why); }
    Done endReconcile(const std::string& cursor, TimePoint at)
    {
        return m_door.endReconcile(cursor, at);
    }
    /// Buckets whose sums are not @p sums.
    Result<std::vector<std::uint8_t>> differingBuckets(DigestOf of, const DigestSums& sums);
    /// Where the listed buckets differ, with the sums of both sides; 0 = not there.
    struct Difference {
        RecordKey key;
        std::uint64_t own = 0;
        std::uint64_t hub = 0;
    };
    Result<std::vector<Difference>> differences(DigestOf of, const DigestAnswer& answer);
    /// Applies the hub's present rows; after it lost history what it lacks is given back.
    Done applyRows(const FeedPage& page);
    Done settleRemovals() { return m_door.settleRemovals(); }
    Done acceptRemovals() { return Outbox(*m_replica).acceptRemovals(); }
    /// Records that the hub wants gone and that wait for a person's word.
    const std::vector<RecordKey>& heldRemovals() { return known().heldRemovals; }
    std::int64_t givenBack() { return known().givenBack; }
    std::int64_t filesLost() { return known().filesLost; }
    std::int64_t judgedN() { return m_door.judgedN(); }
    const std::vector<RecordKey>& quarantined() { return known().quarantined; }
    /// One slice of indexing after the first sync; true when done.
    Result<bool> finishFirstSync() { return m_door.finishFirstSync(kIndexSlice); }

    /// The hub was upgraded: what it did not know before goes into the queue again.
    Done retryParked();

    Result<ReplicaId> renewReplicaId() { return m_door.renewReplicaId(); }
    /// Takes over the hub's catalogue, unless it is older. False: changes wait here for records of
    /// an entity that it leaves out, and go out first.
    Result<bool> adoptSchema(const std::string& json);

private:
    static constexpr std::size_t kIndexSlice = 400; ///< records; keeps the write lock for ~15 ms
    /// What is asked for at every event, read once for each change of the replica.
    struct Known {
        std::optional<std::uint64_t> mark;
        SyncState state;
        std::int64_t waiting = 0;
        std::int64_t attention = 0;
        std::int64_t conflicts = 0;
        std::int64_t givenBack = 0;
        std::int64_t filesLost = 0;
        std::vector<RecordKey> quarantined;
        std::vector<RecordKey> heldRemovals;
    };
    const Known& known();

    Replica* m_replica; ///< never null
    SyncDoor m_door;
    Known m_known;
};

} // namespace caravan::sync
