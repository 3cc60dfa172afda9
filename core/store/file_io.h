// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

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
void syncFolder(const std::filesystem::path& folder);
Done writeAll(const Handle& file, std::string_view bytes);
/// Reads from where the file stands until @p bytesMax or its end.
Result<std::string> readUpTo(const Handle& file, std::size_t bytesMax);

} // namespace caravan::store
