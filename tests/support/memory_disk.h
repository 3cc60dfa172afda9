// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>

namespace caravan::test {

/// A disk in memory on which SQLite keeps its files, and which can fail as real ones do: full at
/// any write, or without power, when what was not synced is there, gone or half there.
///
/// A SQLite VFS of its own, the default of the process from the first instance() on. Files are
/// named by path; a prefix names all files of one machine ("/rep1/" …). Thread-safe, but images
/// are to be taken and put while no statement runs.
class MemoryDisk {
public:
    /// Path → content.
    using Content = std::shared_ptr<const std::string>;
    using Image = std::map<std::string, Content>;

    static MemoryDisk& instance();

    /// All as written.
    Image files(const std::string& prefix) const;
    /// What is left when the power goes now: each write since the last sync is kept, lost or torn
    /// at some byte, as @p random says.
    Image withoutPower(const std::string& prefix, std::mt19937_64& random) const;
    /// Replaces all files of the prefix. Connections to them must be closed.
    void put(const std::string& prefix, const Image& image);
    void remove(const std::string& prefix) { put(prefix, {}); }
    /// How further writes to files of the prefix go.
    enum class Writing { works, full, dead };
    void setWriting(const std::string& prefix, Writing writing);

    /// Called before each write, sync, truncation and removal of a file; may throw nothing.
    std::function<void(const std::string& path)> beforeWrite;

private:
    MemoryDisk();
};

} // namespace caravan::test
