// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/store/blob_files.h"
#include "sync/hub/access/attempts.h"
#include "sync/hub/access/costs.h"
#include "sync/hub/access/directory.h"
#include "sync/hub/access/password.h"
#include "sync/hub/access/seal.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/feed_sequencing.h"
#include "sync/hub/service/feed_waiters.h"
#include "sync/hub/service/hub_models.h"
#include "sync/hub/service/metrics.h"
#include "sync/hub/service/precedence.h"
#include "sync/hub/store/hub_store.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace caravan {
class Rulebook;
}

namespace caravan::hub {

class HubWriter;
struct StoredRecord;

/// Gives a new record that nobody owns to somebody (Entity::assignedBy), inside the transaction
/// that made it; leaves it where no rule fits. @p teamIsOurs: its team was not chosen by anybody
/// and goes with the owner.
using GiveOwner = std::function<void(HubWriter&, StoredRecord&, bool teamIsOurs)>;

/// How a hub is opened. Begin with productHub() (product/product_hub.h), which fills in what
/// subjects decide.
struct HubOptions {
    std::shared_ptr<const Rulebook> rules; ///< needed
    GiveOwner giveOwner;                   ///< needed
    RandomBytes random = systemRandom();
    Passwords::Cost passwordCost{};
    std::string blobFolder; ///< empty: "blobs" beside the database file; none without a file
    std::int64_t blobQuotaBytes = 5LL * 1024 * 1024 * 1024; ///< that one user may send
    /// Over PostgreSQL: false where Hub::sequence() is called instead, so that nothing happens by
    /// itself (simulations).
    bool sequencesByItself = true;
    std::string metricsToken; ///< whoever presents it may read the metrics; empty: nobody
};

/// The hub without a network: its database and what all handlers share. The handlers in this
/// folder are plain functions that take it; simulations call them as the HTTP layer does.
///
/// Thread-safe, except ids(), which belongs to whoever is inside store().write(). The clock and
/// the catalogue outlive the hub.
class Hub {
public:
    /// Opens the database at @p place (see HubStore::open), creating hub id, epoch and keys where
    /// it is new.
    static Result<std::unique_ptr<Hub>> open(const std::string& place,
                                             std::shared_ptr<const Catalogue> catalogue,
                                             const Clock& clock, HubOptions options);

    const std::string& id() const { return m_id; }
    const std::string& epoch() const { return m_epoch; }
    /// That of the model in use on this thread (ModelUse), else the newest.
    const Catalogue& catalogue() const { return *m_models.current().catalogue; }
    const AccessRules& access() const { return m_models.current().access; }
    HubModels& models() { return m_models; }
    const HubModels& models() const { return m_models; }
    const Rulebook& rules() const { return *m_options.rules; }
    const GiveOwner& giveOwner() const { return m_options.giveOwner; }
    TimePoint now() const { return m_clock.now(); }
    HubStore& store() { return *m_store; }
    const Seal& seal() const { return *m_seal; }
    const RandomBytes& random() const { return m_random; }
    Passwords& passwords() { return m_passwords; }
    Metrics& metrics() { return m_metrics; }
    Attempts& attempts() { return m_attempts; }
    Costs& costs() { return m_costs; }
    Precedence& precedence() { return m_precedence; }
    FeedWaiters& waiters() { return m_waiters; }
    IdSource& ids() { return m_ids; }
    const HubOptions& options() const { return m_options; }
    /// The bytes of files; which of them count is in the database (blob_rows.h).
    const BlobFiles& blobs() const { return m_blobs; }
    /// The replica under which the hub itself writes (users, jobs).
    ReplicaId ownReplica() const { return m_ownReplica; }

    /// Users and teams as they were last committed; cached until their version changes. Not for a
    /// transaction that has changed some itself.
    std::shared_ptr<const Directory> directory(Connection& connection);

    /// Counts commits, so that readers who are about to wait can tell that they missed one.
    std::uint64_t commits() const { return m_commits.load(); }
    /// Tells the waiting readers. Called after each commit that touched @p scopes. Over PostgreSQL
    /// they are told when the rows have their positions, by whichever process gives them.
    void announce(const NumberSet& scopes, bool directoryChanged);
    /// Called once by a process that serves: notes its start (store/run_rows.h).
    Done beginRun();
    /// A reader's cursor has proven that history was lost: from now on it is taken back.
    void noteProof(const Failure& failure);
    /// Gives positions and tells the readers, in place of the thread that does it otherwise.
    void sequence();
    /// True where this process gives the positions (over SQLite: always).
    bool isSequencing() const;

private:
    Hub(std::unique_ptr<HubStore> store, std::shared_ptr<const Catalogue> catalogue,
        const Clock& clock, HubOptions options);
    void prepare(Connection& connection);
    void wake(const NumberSet& scopes, bool everybody);

    std::unique_ptr<HubStore> m_store;
    HubModels m_models;
    const Clock& m_clock;
    HubOptions m_options;
    BlobFiles m_blobs;
    RandomBytes m_random;
    IdSource m_ids;
    Passwords m_passwords;
    Attempts m_attempts;
    Costs m_costs;
    Precedence m_precedence;
    FeedWaiters m_waiters;
    Metrics m_metrics;
    std::string m_id;
    std::string m_epoch;
    std::unique_ptr<Seal> m_seal;
    ReplicaId m_ownReplica;
    std::mutex m_directoryLock;
    std::shared_ptr<const Directory> m_directory;
    std::atomic<std::uint64_t> m_commits{0};
    std::unique_ptr<FeedSequencing> m_sequencing; ///< last: its thread uses the others
};

} // namespace caravan::hub
