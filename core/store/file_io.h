// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/found.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace caravan::store {

/// An open file that is closed when it goes. New ones are readable by their owner only.
class Handle {
public:
    Handle(const std::filesystem::path& path, int flags);
    ~Handle();
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    bool isOpen() const { return m_handle >= 0; }
    int get() const { return m_handle; }

private:
    int m_handle;
};

/// What errno says, as storage or storageFull.
Error fileFailure(const std::string& what);
Done makeFolder(const std::filesystem::path& folder);
/// Makes the names in a folder outlast a power cut.
Done syncFolder(const std::filesystem::path& folder);
/// Bytes of an ordinary file; nothing when there is no such name. Error: storage (also for a name
/// that is no ordinary file).
Found<std::int64_t> sizeOf(const std::filesystem::path& file);
/// All bytes of a file. Error: storage, tooLarge (more than @p bytesMax).
Found<std::string> readWhole(const std::filesystem::path& file, std::size_t bytesMax);
/// Puts @p bytes in the place of a file, by a rename when they are on disk: after a failure or a
/// power cut the former content stands. Error: storage, storageFull.
Done replaceFile(const std::filesystem::path& file, std::string_view bytes);
/// Error: storage. Good when there is no such name.
Done removeFile(const std::filesystem::path& file);
/// Moves a file to @p place or, where that is taken, to that name with a number behind it, and
/// gives it the time of now: since when it lies there. Makes the folder. Error: storage.
Result<std::filesystem::path> setAside(const std::filesystem::path& file,
                                       const std::filesystem::path& place);
Done writeAll(const Handle& file, std::string_view bytes);
/// Reads from where the file stands until @p bytesMax or its end.
Result<std::string> readUpTo(const Handle& file, std::size_t bytesMax);

} // namespace caravan::store
