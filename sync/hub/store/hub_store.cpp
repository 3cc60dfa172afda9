// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/hub_store.h"

#include "sync/hub/store/layout.h"
#include "sync/hub/store/meta_rows.h"
#include "sync/hub/store/postgres_driver.h"
#include "sync/hub/store/run_rows.h"
#include "sync/hub/store/table_copy.h"

#include <chrono>

namespace caravan::hub {
namespace {

Error toError(const StoreFailure& failure)
{
    switch (failure.kind) {
    case StoreFailure::Kind::busy:
    case StoreFailure::Kind::conflict:
        return {ErrorCode::storageBusy, {}, failure.detail};
    case StoreFailure::Kind::full:
        return {ErrorCode::storageFull, {}, failure.detail};
    case StoreFailure::Kind::damaged:
        return {ErrorCode::damaged, {}, failure.detail};
    case StoreFailure::Kind::data:
        return Error{ErrorCode::invalid, "storage", failure.detail};
    case StoreFailure::Kind::other:
        break;
    }
    return {ErrorCode::storage, {}, failure.detail};
}

constexpr int kAttemptsMax = 12;

std::unique_ptr<Connection> openAt(const std::string& place, Access access)
{
    if (isPostgresUrl(place)) {
        return openPostgres(place);
    }
    return openSqlite(place, access);
}

/// Held for the length of a repeated transaction over PostgreSQL: all others wait, so that it gets
/// done however hot a record is.
class AloneLock {
public:
    explicit AloneLock(Connection& connection) : m_connection(connection)
    {
        m_connection.script("SELECT pg_advisory_lock(hashtext('caravan write'))");
    }
    ~AloneLock()
    {
        try {
            m_connection.script("SELECT pg_advisory_unlock(hashtext('caravan write'))");
        } catch (const StoreFailure&) {
            // The connection is gone, and the lock with it.
        }
    }
    AloneLock(const AloneLock&) = delete;
    AloneLock& operator=(const AloneLock&) = delete;

private:
    Connection& m_connection;
};

/// Ends the transaction; a failed statement may have ended it already (disk full does).
void rollBack(Connection& connection)
{
    try {
        connection.script("ROLLBACK");
    } catch (const StoreFailure&) {
        // Nothing was open any more: what we wanted.
    }
}

} // namespace

Result<std::unique_ptr<HubStore>> HubStore::open(const std::string& place)
{
    std::unique_ptr<HubStore> store(new HubStore(place));
    try {
        store->m_writer = openAt(place, Access::readWrite);
        const std::int64_t version = layoutOf(*store->m_writer);
        if (version > newestLayout()) {
            return Error{ErrorCode::schema, "layout",
                         "the database belongs to a newer caravan-hub; use that one"};
        }
        if (version > 0 && version < newestLayout()) {
            return Error{ErrorCode::schema, "layout",
                         "the database belongs to an older caravan-hub; back it up, then run "
                         "caravan-hub migrate"};
        }
        migrateLayout(*store->m_writer);
    } catch (const StoreFailure& failure) {
        return toError(failure);
    }
    return store;
}

Done HubStore::migrate(const std::string& place)
{
    try {
        const std::unique_ptr<Connection> connection = openAt(place, Access::readWrite);
        if (layoutOf(*connection) > newestLayout()) {
            return Error{ErrorCode::schema, "layout",
                         "the database belongs to a newer caravan-hub"};
        }
        migrateLayout(*connection);
    } catch (const StoreFailure& failure) {
        return toError(failure);
    }
    return done();
}

Result<CopyReport> HubStore::copy(const std::string& from, const std::string& to,
                                  const std::string& epoch)
{
    CopyReport report;
    try {
        const std::unique_ptr<Connection> source = openAt(from, Access::readOnly);
        if (layoutOf(*source) != newestLayout()) {
            return Error{ErrorCode::schema, "layout",
                         "the database belongs to another caravan-hub; migrate it first"};
        }
        const std::unique_ptr<Connection> target = openAt(to, Access::readWrite);
        if (layoutOf(*target) != 0 && metaText(*target, "hub")) {
            return Error{ErrorCode::invalid, "database", "the place is not empty"};
        }
        migrateLayout(*target);
        source->beginRead();
        target->script("BEGIN");
        copyTables(*source, *target);
        if (!epoch.empty()) {
            setMetaText(*target, "epoch", epoch);
            noteLostHistory(*target, SystemClock().now());
        }
        const auto count = target->run("SELECT count(*) FROM record");
        count->next();
        report.records = count->integer(0);
        for (const auto row = target->run("SELECT sha256 FROM blob ORDER BY sha256");
             row->next();) {
            report.blobs.emplace_back(row->text(0));
        }
        target->script("COMMIT");
    } catch (const StoreFailure& failure) {
        return toError(failure);
    }
    return report;
}

Error HubStore::failed(const StoreFailure& failure)
{
    using Kind = StoreFailure::Kind;
    if (failure.kind == Kind::full || failure.kind == Kind::damaged ||
        failure.kind == Kind::other) {
        ++m_failures;
        m_lastFailure = std::chrono::steady_clock::now().time_since_epoch().count();
    }
    return toError(failure);
}

bool HubStore::isFailing() const
{
    constexpr std::chrono::minutes kRemembered{1};
    const std::chrono::steady_clock::time_point last{
        std::chrono::steady_clock::duration(m_lastFailure.load())};
    return m_failures > 0 && std::chrono::steady_clock::now() - last < kRemembered;
}

bool HubStore::isShared() const
{
    return isPostgresUrl(m_place);
}

void HubStore::writeOnce(const std::function<bool(Connection&)>& work)
{
    try {
        m_writer->beginWrite();
    } catch (const StoreFailure&) {
        if (m_writer->isUsable()) {
            throw;
        }
        m_writer = openAt(m_place, Access::readWrite); // the server was started again
        m_writer->beginWrite();
    }
    try {
        if (work(*m_writer)) {
            m_writer->script("COMMIT");
        } else {
            rollBack(*m_writer);
        }
    } catch (...) { // also what is no failure of the database: the next must not find it open
        rollBack(*m_writer);
        throw;
    }
}

Done HubStore::write(const std::function<bool(Connection&)>& work)
{
    const std::lock_guard lock(m_writing);
    for (int attempt = 1;; ++attempt) {
        try {
            const auto alone = attempt > 1 && m_writer->isUsable()
                                   ? std::make_unique<AloneLock>(*m_writer)
                                   : nullptr;
            writeOnce(work);
            return done();
        } catch (const StoreFailure& failure) {
            if (failure.kind != StoreFailure::Kind::conflict || attempt >= kAttemptsMax) {
                return failed(failure);
            }
        }
    }
}

Result<Sequencer::Round> HubStore::sequence()
{
    if (!isShared()) {
        return Sequencer::Round{};
    }
    const std::lock_guard lock(m_writing);
    try {
        return m_sequencer.round(*m_writer);
    } catch (const StoreFailure& failure) {
        rollBack(*m_writer);
        return failed(failure);
    }
}

Done HubStore::read(const std::function<void(Connection&)>& work)
{
    if (isInMemory()) {
        const std::lock_guard lock(m_writing); // the only connection there is
        try {
            work(*m_writer);
        } catch (const StoreFailure& failure) {
            return failed(failure);
        }
        return done();
    }
    for (bool isSecond = false;; isSecond = true) {
        std::unique_ptr<Connection> reader;
        try {
            reader = takeReader();
            reader->beginRead();
            work(*reader);
            reader->script("COMMIT");
        } catch (const StoreFailure& failure) {
            // The connection closes, which ends its snapshot. When the server was started again
            // the others are gone as well; a new one tells whether it is back.
            if (isSecond || !reader || reader->isUsable()) {
                return failed(failure);
            }
            const std::lock_guard lock(m_readersLock);
            m_readers.clear();
            continue;
        }
        const std::lock_guard lock(m_readersLock);
        m_readers.push_back(std::move(reader));
        return done();
    }
}

std::unique_ptr<Connection> HubStore::takeReader()
{
    {
        const std::lock_guard lock(m_readersLock);
        if (!m_readers.empty()) {
            std::unique_ptr<Connection> reader = std::move(m_readers.back());
            m_readers.pop_back();
            return reader;
        }
    }
    return openAt(m_place, Access::readOnly);
}

Savepoint::Savepoint(Connection& connection) : m_connection(connection)
{
    m_connection.execute("SAVEPOINT part");
}

Savepoint::~Savepoint()
{
    if (m_isOpen) {
        try {
            undo();
        } catch (const StoreFailure&) {
            // The failure that brought us here has already undone the whole transaction.
        }
    }
}

void Savepoint::keep()
{
    m_connection.execute("RELEASE part");
    m_isOpen = false;
}

void Savepoint::undo()
{
    m_connection.execute("ROLLBACK TO part");
    m_connection.execute("RELEASE part");
    m_isOpen = false;
}

} // namespace caravan::hub
