// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/hub.h"

#include "core/model/model.h"
#include "core/product/product_rules.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/feed_cursor.h"
#include "sync/hub/store/audit_rows.h"
#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/model_ledger.h"
#include "sync/hub/store/op_rows.h"
#include "sync/hub/store/run_rows.h"
#include "sync/protocol/messages.h"

namespace caravan::hub {
namespace {

std::function<std::uint64_t()> numbersFromBytes(RandomBytes random)
{
    return [random = std::move(random)] {
        std::uint64_t number = 0;
        random({reinterpret_cast<unsigned char*>(&number), sizeof number});
        return number;
    };
}

/// A value that is made once and then stays.
template<class Make>
std::string once(Connection& connection, std::string_view name, Make make)
{
    if (const std::optional<std::string> known = metaText(connection, name)) {
        return *known;
    }
    const std::string value = make();
    setMetaText(connection, name, value);
    return value;
}

std::filesystem::path blobFolder(const HubOptions& options, const std::string& place)
{
    const bool isFile = place != ":memory:" && place.find("://") == std::string::npos;
    return options.blobFolder.empty() && isFile
               ? std::filesystem::path(place).parent_path() / "blobs"
               : std::filesystem::path(options.blobFolder);
}

/// FNV-1a goes on from @p sum: the same in every process and version.
std::uint64_t fnv(std::uint64_t sum, std::string_view bytes)
{
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return sum;
}

/// What a role may not read, as a number. Only that: nobody is sent anew what he has because an
/// entity or a field was added, or because something is called otherwise.
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

Failure::Failure(std::string ofType, std::string ofField, std::string withDetail, int retryAfter)
    : type(std::move(ofType)), field(std::move(ofField)), detail(std::move(withDetail)),
      retryAfterSeconds(retryAfter)
{
}

Failure failureOf(const Error& error)
{
    return {sync::problem::kBusy, kStorageField, describe(error), 1};
}

Result<std::unique_ptr<Hub>> Hub::open(const std::string& place,
                                       std::shared_ptr<const Catalogue> catalogue,
                                       const Clock& clock, HubOptions options)
{
    Result<std::unique_ptr<HubStore>> store = HubStore::open(place);
    if (!store) {
        return store.error();
    }
    const bool hasThread = (*store)->isShared() && options.sequencesByItself;
    std::unique_ptr<Hub> hub(
        new Hub(std::move(*store), std::move(catalogue), clock, std::move(options)));
    const Done done = hub->m_store->write([&](Connection& connection) {
        hub->prepare(connection);
        return true;
    });
    if (!done) {
        return done.error();
    }
    if (hasThread) {
        hub->m_sequencing = std::make_unique<FeedSequencing>(
            place,
            [hub = hub.get()](const NumberSet& scopes, bool all) { hub->wake(scopes, all); });
    }
    return hub;
}

Hub::HubModel::HubModel(std::shared_ptr<const Catalogue> of, std::int64_t ledger,
                        std::vector<Error> left)
    : catalogue(std::move(of)), access(*catalogue), version(ledger), misfits(std::move(left))
{
    for (const Role role : allRoles()) {
        sights[role] = sightIn(*catalogue, access, role);
    }
}

Hub::Hub(std::unique_ptr<HubStore> store, std::shared_ptr<const Catalogue> catalogue,
         const Clock& clock, HubOptions options)
    : m_store(std::move(store)), m_product(std::move(catalogue)), m_clock(clock),
      m_options(options), m_blobs(blobFolder(options, m_store->place())),
      m_random(std::move(options.random)), m_ids(numbersFromBytes(m_random)),
      m_passwords(options.passwordCost), m_rules(productRules())
{
}

void Hub::prepare(Connection& connection)
{
    const auto newId = [&] { return m_ids.version4().toString(); };
    m_id = once(connection, "hub", newId);
    liftFeedHead(connection);
    m_epoch = once(connection, "epoch", newId);
    m_seal = std::make_unique<Seal>(
        once(connection, "seal_key", [&] { return Seal::newKey(m_random); }), m_random);
    m_model = readModel(connection);
    scopeNumber(connection, kAllScope);
    scopeNumber(connection, kEveryScope);
    m_ownReplica = ReplicaId(Uuid::parse(once(connection, "own_replica", newId)).value_or(Uuid{}));
    if (!loadReplica(connection, m_ownReplica)) {
        addReplica(connection, {m_ownReplica, RecordId{}, Uuid{}, 0, false, {}, 0});
    }
}

std::shared_ptr<const Directory> Hub::directory(Connection& connection)
{
    const std::lock_guard lock(m_directoryLock);
    if (!m_directory || m_directory->version() != Directory::version(connection)) {
        m_directory = Directory::load(connection, *m_product);
        if (ledgerVersion(connection) != model().version) {
            m_isModelDue = true; // another process serves the same database
        }
    }
    return m_directory;
}

std::uint64_t Hub::sightOf(Role role) const
{
    return model().sights.at(role);
}

std::shared_ptr<const Hub::HubModel> Hub::readModel(Connection& connection) const
{
    std::vector<Error> misfits;
    const std::vector<std::string> changes = ledgerOf(connection, *m_product);
    std::shared_ptr<const Catalogue> catalogue =
        changes.empty() ? m_product : withFittingChanges(*m_product, changes, &misfits);
    return std::make_shared<const HubModel>(std::move(catalogue), ledgerVersion(connection),
                                            std::move(misfits));
}

bool Hub::isModelBehind(Connection& connection) const
{
    // Asked of the database: whoever waited for his turn to write has a model from before, and
    // another request may have taken the new one up already.
    return ledgerVersion(connection) != model().version;
}

std::shared_ptr<const Hub::HubModel> Hub::knownModel() const
{
    const std::lock_guard guard(m_modelGuard);
    return m_model;
}

std::shared_ptr<const Hub::HubModel> Hub::newestModel()
{
    if (m_isModelDue) {
        const std::lock_guard lock(m_modelLock);
        if (m_isModelDue.exchange(false)) {
            const Done read = m_store->read([&](Connection& connection) {
                if (ledgerVersion(connection) != knownModel()->version) {
                    std::shared_ptr<const HubModel> next = readModel(connection);
                    const std::lock_guard guard(m_modelGuard);
                    m_model = std::move(next);
                }
            });
            if (!read) {
                m_isModelDue = true; // the request goes on with what is known
            }
        }
    }
    return knownModel();
}

namespace {

thread_local const ModelUse* t_inUse = nullptr;

} // namespace

ModelUse::ModelUse(Hub& hub) : m_hub(hub), m_model(hub.newestModel()), m_outer(t_inUse)
{
    t_inUse = this;
}

ModelUse::~ModelUse()
{
    t_inUse = m_outer;
}

const Hub::HubModel& Hub::model() const
{
    for (const ModelUse* use = t_inUse; use != nullptr; use = use->m_outer) {
        if (&use->m_hub == this) {
            return *use->m_model;
        }
    }
    // Kept by the hub: where no use is noted, nothing is published meanwhile.
    return *knownModel();
}

void Hub::announce(const NumberSet& scopes, bool directoryChanged)
{
    m_isModelDue = m_isModelDue || directoryChanged;
    const bool isNew = !scopes.empty() || directoryChanged; // a repeated push changes nothing
    if (isNew && !m_store->isShared()) {
        wake(scopes, directoryChanged);
    }
}

Done Hub::beginRun()
{
    return m_store->write([&](Connection& connection) {
        hub::beginRun(connection, m_ids.version4());
        return true;
    });
}

void Hub::noteProof(const Failure& failure)
{
    if (failure.type != sync::problem::kEpochChanged || failure.field != kLostHistory) {
        return;
    }
    // When it fails the next reader with such a cursor brings it about.
    static_cast<void>(m_store->write([&](Connection& connection) {
        const bool isNew = !hasLostHistory(connection, now());
        if (isNew) {
            noteLostHistory(connection, now());
            addAudit(connection, {now(), {}, {}, "history-lost", "told by a laptop's place in it"});
        }
        return isNew;
    }));
}

void Hub::sequence()
{
    if (const Result<Sequencer::Round> round = m_store->sequence(); round && round->rows > 0) {
        wake(round->scopes, round->isDirectoryNew);
    }
}

bool Hub::isSequencing() const
{
    return m_sequencing == nullptr || m_sequencing->isSequencing();
}

void Hub::wake(const NumberSet& scopes, bool everybody)
{
    m_isModelDue = m_isModelDue || everybody;
    ++m_commits;
    m_waiters.wake(scopes, everybody);
}

} // namespace caravan::hub
