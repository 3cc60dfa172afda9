// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/hub/store/driver.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace caravan::hub {

/// The hub's database: one writer, several readers.
///
/// Thread-safe. write() runs one transaction at a time (BEGIN IMMEDIATE) and commits when the work
/// says so; read() gives the work one snapshot. Database failures inside the work undo it and come
/// back as an Error (storage, storageBusy, storageFull, damaged).
class HubStore {
public:
    /// Opens or creates the database in @p path; ":memory:" lives as long as the store.
    static Result<std::unique_ptr<HubStore>> open(const std::string& path);

    /// @p work returns true to commit, false to undo everything.
    Done write(const std::function<bool(Connection&)>& work);
    Done read(const std::function<void(Connection&)>& work);

    bool isInMemory() const { return m_path == ":memory:"; }

private:
    explicit HubStore(std::string path) : m_path(std::move(path)) {}
    std::unique_ptr<Connection> takeReader();

    std::string m_path;
    std::mutex m_writing;
    std::unique_ptr<Connection> m_writer;
    std::mutex m_readersLock;
    std::vector<std::unique_ptr<Connection>> m_readers;
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
