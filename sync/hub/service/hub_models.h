// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"
#include "core/schema/access_rules.h"
#include "sync/hub/store/hub_store.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace caravan::hub {

class Hub;

/// What follows from the product and the company's changes of its schema together.
struct HubModel {
    HubModel(std::shared_ptr<const Catalogue> of, std::int64_t ledger, std::vector<Misfit> left);

    std::shared_ptr<const Catalogue> catalogue;
    AccessRules access;
    /// By role: a number that changes when it is shown other things than before.
    std::map<Role, std::uint64_t> sights;
    std::int64_t version;        ///< of the ledger
    std::vector<Misfit> misfits; ///< changes that this version of the product cannot use
};

/// The model of a hub, exchanged while it serves: the company changes its schema, in this process
/// or in another over the same database. Thread-safe. The store outlives it.
class HubModels {
public:
    HubModels(HubStore& store, std::shared_ptr<const Catalogue> product);

    /// The first reading, in the transaction that opens the hub.
    void load(Connection& connection);

    /// The product's catalogue, without what the company changed.
    const Catalogue& product() const { return *m_product; }
    /// The one in use on this thread (ModelUse), else the newest.
    const HubModel& current() const;
    /// Catalogue::tag() of the newest.
    std::string newestTag() const { return known()->catalogue->tag(); }
    /// The company changed its schema since the model in use here was read. For a transaction that
    /// writes: what it goes by would be out of date.
    bool isBehind(Connection& connection) const;
    /// Looks for changes when a model is taken into use the next time.
    void expect() { m_isDue = true; }

private:
    friend class ModelUse;

    std::shared_ptr<const HubModel> known() const;
    std::shared_ptr<const HubModel> read(Connection& connection) const;
    /// Read anew where it may have changed.
    std::shared_ptr<const HubModel> newest();

    HubStore& m_store;
    std::shared_ptr<const Catalogue> m_product;
    std::shared_ptr<const HubModel> m_known;
    mutable std::mutex m_guard; ///< of the pointer alone
    std::mutex m_lock;          ///< of whoever reads it anew
    std::atomic<bool> m_isDue{false};
};

/// Keeps one model of the hub in use on this thread: what is done meanwhile sees one catalogue,
/// whatever somebody publishes at the same time. Around each request and each job; records point
/// into the model and do not outlive it. They nest.
class ModelUse {
public:
    explicit ModelUse(Hub& hub);
    ~ModelUse();
    ModelUse(const ModelUse&) = delete;
    ModelUse& operator=(const ModelUse&) = delete;

private:
    friend class HubModels;

    const HubModels& m_models;
    std::shared_ptr<const HubModel> m_model;
    const ModelUse* m_outer;
};

} // namespace caravan::hub
