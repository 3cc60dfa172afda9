// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace caravan {

/// The bytes of a file to read from, without a copy in memory: a sheet may be larger than what a
/// laptop has to spare. They are those of a copy on disk without a name, so that a file that is
/// written to or cut meanwhile, or a pipe that can be read once only, is the same in each pass.
class MappedFile {
public:
    /// Error: notFound, storage, storageFull.
    static Result<std::unique_ptr<MappedFile>> open(const std::filesystem::path& file);
    /// Bytes that are in memory anyway.
    static std::unique_ptr<MappedFile> of(std::string bytes);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return m_bytes; }
    /// Lets go of memory that holds @p part of the bytes; they may be read again.
    void forget(std::string_view part) const;

private:
    MappedFile() = default;

    std::string m_own;
    void* m_mapped = nullptr;
    std::string_view m_bytes;
};

} // namespace caravan
