// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

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

    bool has(const std::string& sha256, std::int64_t size) const;
    /// All bytes, checked against the name. Error: notFound, damaged (then the file is gone, so
    /// that it is fetched again).
    Result<std::string> read(const std::string& sha256) const;
    /// Some bytes, not checked; fewer at the end. Error: notFound, storage.
    Result<std::string> read(const std::string& sha256, std::int64_t offset,
                             std::size_t bytesMax) const;
    std::filesystem::path pathOf(const std::string& sha256) const;
    void remove(const std::string& sha256) const;
    /// The names of all complete files.
    std::vector<std::string> names() const;

    /// How much of a part is there; 0 when nothing is.
    std::int64_t partSize(const std::string& part) const;
    /// Adds to a part. Error: invalid, key "offset", when the part is not that long.
    Done append(const std::string& part, std::int64_t offset, std::string_view bytes) const;
    /// Gives the part its name if these are its bytes; else the part is gone and the answer false.
    Result<bool> complete(const std::string& part, const std::string& sha256) const;
    void removePart(const std::string& part) const;
    /// The parts that nobody is writing just now.
    std::vector<std::string> parts() const;

private:
    std::filesystem::path partPath(const std::string& part) const;
    Result<Taken> keep(const std::filesystem::path& written, const Taken& taken) const;

    std::filesystem::path m_folder;
};

} // namespace caravan
