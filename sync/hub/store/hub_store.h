// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/store/driver.h"
#include "sync/hub/store/sequencer.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace caravan::hub {

/// What HubStore::copy() copied.
struct CopyReport {
    std::int64_t records = 0;
    std::vector<std::string> blobs; ///< names of the files that the copy knows
};

/// The hub's database: one writer, several readers.
///
/// Thread-safe. write() runs one transaction at a time and commits when the work says so; read()
/// gives the work one snapshot. Database failures inside the work undo it and come back as an
/// Error (storage, storageBusy, storageFull, damaged). Over PostgreSQL other processes write at
/// the same time; a transaction that would not be as if it ran alone is undone and its work is
/// called again, so it must not add up what it did before.
class HubStore {
public:
    /// @p place: a file of SQLite, ":memory:" for one that lives as long as the store, or
    /// postgresql://… An empty place gets its tables; another layout than this program's is refused
    /// (schema, key "layout").
    static Result<std::unique_ptr<HubStore>> open(const std::string& place);
    /// Brings the layout to this program's. Nobody may serve the place meanwhile.
    static Done migrate(const std::string& place);

    /// Copies one snapshot of a hub to an empty place, over either database. @p epoch, unless
    /// empty, takes the place of the copied one.
    static Result<CopyReport> copy(const std::string& from, const std::string& to,
                                   const std::string& epoch);

    /// @p work returns true to commit, false to undo everything.
    Done write(const std::function<bool(Connection&)>& work);
    Done read(const std::function<void(Connection&)>& work);

    const std::string& place() const { return m_place; }
    bool isInMemory() const { return m_place == ":memory:"; }
    /// Several processes may serve it, and positions are given by the sequencer.
    bool isShared() const;
    /// One round of it, for whoever has no thread that does (simulations). Nothing in SQLite.
    Result<Sequencer::Round> sequence();

    /// Failures of the disk or the database (not of a busy one) since it was opened.
    std::int64_t failures() const { return m_failures; }
    /// There was one within the last minute.
    bool isFailing() const;

private:
    explicit HubStore(std::string place) : m_place(std::move(place)) {}
    /// Counts it.
    Error failed(const StoreFailure& failure);
    std::unique_ptr<Connection> takeReader();
    /// Once; throws what the work's transaction ended with.
    void writeOnce(const std::function<bool(Connection&)>& work);

    std::string m_place;
    std::mutex m_writing;
    std::unique_ptr<Connection> m_writer;
    Sequencer m_sequencer;
    std::mutex m_readersLock;
    std::vector<std::unique_ptr<Connection>> m_readers;
    std::atomic<std::int64_t> m_failures{0};
    std::atomic<std::int64_t> m_lastFailure{0}; ///< ticks of the steady clock
};

/// Undoes what was written since it was made, unless kept. Savepoints nest.
class Savepoint {
public:
    explicit Savepoint(Connection& connection);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;

    void keep();
    void undo();

private:
    Connection& m_connection;
    bool m_isOpen = true;
};

} // namespace caravan::hub
