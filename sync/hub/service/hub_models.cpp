// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/hub_models.h"

#include "core/model/model.h"
#include "sync/hub/service/hub.h"
#include "sync/hub/store/model_ledger.h"

#include <string_view>

namespace caravan::hub {
namespace {

thread_local const ModelUse* t_inUse = nullptr;

/// FNV-1a goes on from @p sum: the same in every process and version.
std::uint64_t fnv(std::uint64_t sum, std::string_view bytes)
{
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return sum;
}

/// What a role may not read, as a number. Only that: nobody is sent anew what they have
/// because an entity or a field was added, or because something is called otherwise.
std::uint64_t sightIn(const Catalogue& catalogue, const AccessRules& access, Role role)
{
    std::uint64_t sum = fnv(1469598103934665603U, toString(role));
    for (const Entity& entity : catalogue.entities()) {
        if (const Reach reach = access.of(role, entity.name).read; reach != Reach::all) {
            sum = fnv(sum, entity.name + ":" + std::to_string(static_cast<int>(reach)));
        }
        for (const Field& field : entity.fields) {
            if (access.of(role, entity.name, field.name) == FieldAccess::hidden) {
                sum = fnv(sum, entity.name + "." + field.name);
            }
        }
    }
    return sum;
}

} // namespace

HubModel::HubModel(std::shared_ptr<const Catalogue> of, std::int64_t ledger,
                   std::vector<Misfit> left)
    : catalogue(std::move(of)), access(*catalogue), version(ledger), misfits(std::move(left))
{
    for (const Role role : allRoles()) {
        sights[role] = sightIn(*catalogue, access, role);
    }
}

HubModels::HubModels(HubStore& store, std::shared_ptr<const Catalogue> product)
    : m_store(store), m_product(std::move(product))
{
}

void HubModels::load(Connection& connection)
{
    m_known = read(connection);
}

const HubModel& HubModels::current() const
{
    for (const ModelUse* use = t_inUse; use != nullptr; use = use->m_outer) {
        if (&use->m_models == this) {
            return *use->m_model;
        }
    }
    // Kept by this object: where no use is noted, nothing is published meanwhile.
    return *known();
}

bool HubModels::isBehind(Connection& connection) const
{
    // Asked of the database: whoever waited for a turn to write has a model from before, and
    // another request may have taken the new one up already.
    return ledgerVersion(connection) != current().version;
}

std::shared_ptr<const HubModel> HubModels::known() const
{
    const std::lock_guard guard(m_guard);
    return m_known;
}

std::shared_ptr<const HubModel> HubModels::read(Connection& connection) const
{
    std::vector<Misfit> misfits;
    const std::vector<std::string> changes = ledgerOf(connection, *m_product);
    std::shared_ptr<const Catalogue> catalogue =
        changes.empty() ? m_product : withLedger(*m_product, changes, &misfits);
    return std::make_shared<const HubModel>(std::move(catalogue), ledgerVersion(connection),
                                            std::move(misfits));
}

std::shared_ptr<const HubModel> HubModels::newest()
{
    if (m_isDue) {
        const std::lock_guard lock(m_lock);
        if (m_isDue.exchange(false)) {
            const Done isRead = m_store.read([&](Connection& connection) {
                if (ledgerVersion(connection) != known()->version) {
                    std::shared_ptr<const HubModel> next = read(connection);
                    const std::lock_guard guard(m_guard);
                    m_known = std::move(next);
                }
            });
            if (!isRead) {
                m_isDue = true; // the request goes on with what is known
            }
        }
    }
    return known();
}

ModelUse::ModelUse(Hub& hub)
    : m_models(hub.models()), m_model(hub.models().newest()), m_outer(t_inUse)
{
    t_inUse = this;
}

ModelUse::~ModelUse()
{
    t_inUse = m_outer;
}

} // namespace caravan::hub
