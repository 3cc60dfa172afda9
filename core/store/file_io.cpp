// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/file_io.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace caravan::store {

Handle::Handle(const std::filesystem::path& path, int flags)
    : m_handle(::open(path.c_str(), flags, 0600))
{
}

Handle::~Handle()
{
    if (m_handle >= 0) {
        ::close(m_handle);
    }
}

Error fileFailure(const std::string& what)
{
    const int code = errno;
    const bool isFull = code == ENOSPC || code == EDQUOT;
    return Error{isFull ? ErrorCode::storageFull : ErrorCode::storage, "file",
                 what + ": " + std::strerror(code)};
}

Done makeFolder(const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    return failed ? Done(Error{ErrorCode::storage, "file", failed.message()}) : done();
}

Done writeAll(const Handle& file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return fileFailure("writing");
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return done();
}

Result<std::string> readUpTo(const Handle& file, std::size_t bytesMax)
{
    std::string bytes(bytesMax, '\0');
    std::size_t size = 0;
    while (size < bytesMax) {
        const ssize_t got = ::read(file.get(), bytes.data() + size, bytesMax - size);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fileFailure("reading");
        }
        if (got == 0) {
            break;
        }
        size += static_cast<std::size_t>(got);
    }
    bytes.resize(size);
    return bytes;
}

void syncFolder(const std::filesystem::path& folder)
{
    const Handle handle(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle.isOpen()) {
        ::fsync(handle.get());
    }
}

} // namespace caravan::store
