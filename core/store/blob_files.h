// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/found.h"
#include "core/base/time.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// Files named by the SHA-256 of their bytes, in one folder: `ab/abcd…` is complete and was
/// verified, `parts/…` is still coming. A name never stands for other bytes: what is complete got
/// its name by a rename after it was checked and on disk.
///
/// Nothing complete is unlinked because it could not be read: what is damaged goes to `damaged/`
/// and what nobody knows of to `aside/`, with the time it was moved.
///
/// Keeps no state, so several threads and programs may use one folder at once.
class BlobFiles {
public:
    explicit BlobFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    bool hasFolder() const { return !m_folder.empty(); }

    struct Taken {
        std::string sha256;
        std::int64_t size = 0;
        std::string mime; ///< by content
    };
    /// Copies a file in, so that it cannot change underway. Error: invalid (no ordinary file, or
    /// being written to), tooLarge, notFound, storage, storageFull.
    Result<Taken> copyIn(const std::filesystem::path& source, std::int64_t bytesMax) const;
    Result<Taken> write(std::string_view bytes) const;

    /// False when it is certain that the file is not there, or has another size. Error: storage.
    Result<bool> has(const std::string& sha256, std::int64_t size) const;
    /// All bytes, checked against the name. Error: notFound (it is certain that there is none),
    /// damaged (read to its end, and other bytes), storage (could not be read just now).
    Result<std::string> read(const std::string& sha256) const;
    /// Some bytes, not checked; fewer at the end. Error: notFound, storage.
    Result<std::string> read(const std::string& sha256, std::int64_t offset,
                             std::size_t bytesMax) const;
    std::filesystem::path pathOf(const std::string& sha256) const;
    /// For what is certain to be elsewhere, or needed by nobody. Error: storage.
    Done remove(const std::string& sha256) const;
    /// The names of all complete files. Error: storage.
    Result<std::vector<std::string>> names() const;

    /// Moves a file that is not what its name says to `damaged/`. Where it then lies. Error:
    /// storage.
    Result<std::filesystem::path> setDamagedAside(const std::string& sha256) const;
    /// Moves a file that no row knows of to `aside/`. Error: storage.
    Done setStrayAside(const std::string& sha256) const;
    std::filesystem::path damagedFolder() const { return m_folder / "damaged"; }
    std::filesystem::path asideFolder() const { return m_folder / "aside"; }
    /// Removes what was set aside by setStrayAside() before @p limit. Error: storage.
    Done removeAsideBefore(TimePoint limit) const;

    /// How much of a part is there; 0 when nothing is. Error: storage.
    Result<std::int64_t> partSize(const std::string& part) const;
    /// Adds to a part. Error: invalid, key "offset", when the part is not that long.
    Done append(const std::string& part, std::int64_t offset, std::string_view bytes) const;
    /// Gives the part its name if these are its bytes; else the part is gone and the answer false.
    Result<bool> complete(const std::string& part, const std::string& sha256) const;
    void removePart(const std::string& part) const;
    /// The parts that nobody is writing just now. Error: storage.
    Result<std::vector<std::string>> parts() const;

private:
    std::filesystem::path partPath(const std::string& part) const;
    Result<Taken> keep(const std::filesystem::path& written, const Taken& taken) const;

    std::filesystem::path m_folder;
};

} // namespace caravan
