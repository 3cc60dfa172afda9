// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/file_io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace caravan::store {

namespace {

/// Whether errno says that there is no such name, as opposed to any failure of looking for it.
bool isAbsent()
{
    return errno == ENOENT || errno == ENOTDIR;
}

} // namespace

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

Done syncFolder(const std::filesystem::path& folder)
{
    const Handle handle(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return handle.isOpen() && ::fsync(handle.get()) == 0 ? done() : Done(fileFailure("writing"));
}

Found<std::int64_t> sizeOf(const std::filesystem::path& file)
{
    struct stat now {};
    if (::stat(file.c_str(), &now) != 0) {
        return isAbsent() ? Found<std::int64_t>(std::nullopt) : fileFailure("reading");
    }
    if (!S_ISREG(now.st_mode)) {
        return Error{ErrorCode::storage, "file", file.string() + " is no ordinary file"};
    }
    return std::optional<std::int64_t>(now.st_size);
}

Found<std::string> readWhole(const std::filesystem::path& file, std::size_t bytesMax)
{
    // Without O_NONBLOCK opening a pipe would wait for somebody who writes to it.
    const Handle handle(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (!handle.isOpen()) {
        return isAbsent() ? Found<std::string>(std::nullopt) : fileFailure("reading");
    }
    struct stat now {};
    if (::fstat(handle.get(), &now) != 0) {
        return fileFailure("reading");
    }
    if (static_cast<std::size_t>(now.st_size) > bytesMax) {
        return Error{ErrorCode::tooLarge, "file", file.string()};
    }
    Result<std::string> bytes = readUpTo(handle, bytesMax);
    return bytes ? Found<std::string>(std::move(*bytes)) : bytes.error();
}

Done replaceFile(const std::filesystem::path& file, std::string_view bytes)
{
    std::filesystem::path fresh = file;
    fresh += ".new";
    const auto write = [&]() -> Done {
        const Handle out(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
        if (!out.isOpen()) {
            return fileFailure("writing");
        }
        if (Done written = writeAll(out, bytes); !written) {
            return written;
        }
        return ::fsync(out.get()) == 0 ? done() : Done(fileFailure("writing"));
    };
    Done written = write();
    if (written && ::rename(fresh.c_str(), file.c_str()) != 0) {
        written = fileFailure("renaming");
    }
    if (!written) {
        ::unlink(fresh.c_str());
        return written;
    }
    return syncFolder(file.parent_path());
}

Done removeFile(const std::filesystem::path& file)
{
    return ::unlink(file.c_str()) == 0 || isAbsent() ? done() : Done(fileFailure("removing"));
}

Result<std::filesystem::path> setAside(const std::filesystem::path& file,
                                       const std::filesystem::path& place)
{
    constexpr int kNamesMax = 1000;
    const std::filesystem::path folder = place.parent_path();
    if (Done made = makeFolder(folder); !made) {
        return made.error();
    }
    for (int i = 0; i < kNamesMax; ++i) {
        std::filesystem::path to = place;
        if (i > 0) {
            to += "-" + std::to_string(i);
        }
        const Found<std::int64_t> taken = sizeOf(to);
        if (!taken || *taken) {
            continue;
        }
        if (::rename(file.c_str(), to.c_str()) != 0) {
            return fileFailure("renaming");
        }
        ::utimensat(AT_FDCWD, to.c_str(), nullptr, 0);
        const Done synced = syncFolder(folder);
        return synced ? Result<std::filesystem::path>(to) : synced.error();
    }
    return Error{ErrorCode::storage, "file", folder.string() + " is full of " + file.string()};
}

} // namespace caravan::store
