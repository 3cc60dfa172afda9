// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/hub.h"

#include "core/base/check.h"
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
    std::string value = make();
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
    check(options.rules != nullptr && options.giveOwner, "a hub needs what its subjects decide");
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

Hub::Hub(std::unique_ptr<HubStore> store, std::shared_ptr<const Catalogue> catalogue,
         const Clock& clock, HubOptions options)
    : m_store(std::move(store)), m_models(*m_store, std::move(catalogue)), m_clock(clock),
      m_options(options), m_blobs(blobFolder(options, m_store->place())),
      m_random(std::move(options.random)), m_ids(numbersFromBytes(m_random)),
      m_passwords(options.passwordCost)
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
    m_models.load(connection);
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
        m_directory = Directory::load(connection, m_models.product());
        if (m_models.isBehind(connection)) {
            m_models.expect(); // another process serves the same database
        }
    }
    return m_directory;
}

void Hub::announce(const NumberSet& scopes, bool directoryChanged)
{
    if (directoryChanged) {
        m_models.expect();
    }
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
    if (everybody) {
        m_models.expect();
    }
    ++m_commits;
    m_waiters.wake(scopes, everybody);
}

} // namespace caravan::hub
