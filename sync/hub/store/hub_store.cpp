// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/hub_store.h"

#include "sync/hub/store/layout.h"
#include "sync/hub/store/meta_rows.h"

namespace caravan::hub {
namespace {

Error toError(const StoreFailure& failure)
{
    switch (failure.kind) {
    case StoreFailure::Kind::busy:
        return {ErrorCode::storageBusy, {}, failure.detail};
    case StoreFailure::Kind::full:
        return {ErrorCode::storageFull, {}, failure.detail};
    case StoreFailure::Kind::damaged:
        return {ErrorCode::damaged, {}, failure.detail};
    case StoreFailure::Kind::other:
        break;
    }
    return {ErrorCode::storage, {}, failure.detail};
}

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

Result<std::unique_ptr<HubStore>> HubStore::open(const std::string& path)
{
    std::unique_ptr<HubStore> store(new HubStore(path));
    try {
        store->m_writer = openSqlite(path, Access::readWrite);
        createLayout(*store->m_writer);
    } catch (const StoreFailure& failure) {
        return toError(failure);
    }
    bool isOurs = true;
    const Done done = store->write([&](Connection& connection) {
        const std::int64_t version = metaNumber(connection, "layout", kLayoutVersion);
        isOurs = version == kLayoutVersion;
        setMetaNumber(connection, "layout", version);
        return isOurs;
    });
    if (!done) {
        return done.error();
    }
    if (!isOurs) {
        return Error{ErrorCode::schema, "layout", "the database belongs to another version"};
    }
    return store;
}

Done HubStore::write(const std::function<bool(Connection&)>& work)
{
    const std::lock_guard lock(m_writing);
    try {
        m_writer->script("BEGIN IMMEDIATE");
    } catch (const StoreFailure& failure) {
        return toError(failure);
    }
    try {
        if (work(*m_writer)) {
            m_writer->script("COMMIT");
        } else {
            rollBack(*m_writer);
        }
    } catch (const StoreFailure& failure) {
        rollBack(*m_writer);
        return toError(failure);
    }
    return done();
}

Done HubStore::read(const std::function<void(Connection&)>& work)
{
    if (isInMemory()) {
        const std::lock_guard lock(m_writing); // the only connection there is
        try {
            work(*m_writer);
        } catch (const StoreFailure& failure) {
            return toError(failure);
        }
        return done();
    }
    std::unique_ptr<Connection> reader;
    try {
        reader = takeReader();
        reader->script("BEGIN");
        work(*reader);
        reader->script("COMMIT");
    } catch (const StoreFailure& failure) {
        return toError(failure); // the connection closes, which ends its snapshot
    }
    const std::lock_guard lock(m_readersLock);
    m_readers.push_back(std::move(reader));
    return done();
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
    return openSqlite(m_path, Access::readOnly);
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
