// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/blob_files.h"

#include "core/base/file_type.h"
#include "core/base/sha256.h"
#include "core/store/file_io.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <system_error>

namespace caravan {
using namespace store;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = 256 * 1024;
constexpr int kCopiesMax = 3; ///< of a file that changes while it is read
constexpr const char* kParts = "parts";
const std::string kTemporary = "in-";

/// Names its process, so that what a crash left can be told.
std::string temporaryName()
{
    static std::atomic<unsigned> count{0};
    return kTemporary + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

bool isOfLivingProcess(const std::string& part)
{
    if (!part.starts_with(kTemporary)) {
        return false;
    }
    const pid_t process = static_cast<pid_t>(std::atoi(part.c_str() + kTemporary.size()));
    return ::kill(process, 0) == 0 || errno != ESRCH;
}

bool isSame(const struct stat& one, const struct stat& other)
{
    return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
           one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

/// One copy of an open file; nothing when it changed meanwhile.
Result<std::optional<BlobFiles::Taken>> copyOnce(const Handle& from, const fs::path& to,
                                                 std::int64_t bytesMax)
{
    using Copy = std::optional<BlobFiles::Taken>;
    struct stat before {};
    struct stat after {};
    if (::fstat(from.get(), &before) != 0 || ::lseek(from.get(), 0, SEEK_SET) != 0) {
        return fileFailure("reading");
    }
    const Handle out(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
    if (!out.isOpen()) {
        return fileFailure("writing");
    }
    BlobFiles::Taken taken;
    Sha256 sum;
    while (true) {
        const Result<std::string> piece = readUpTo(from, kPieceBytes);
        if (!piece) {
            return piece.error();
        }
        if (piece->empty()) {
            break;
        }
        if (taken.size == 0) {
            taken.mime = sniffType(*piece);
        }
        taken.size += static_cast<std::int64_t>(piece->size());
        if (taken.size > bytesMax) {
            return Error{ErrorCode::tooLarge, "file", std::to_string(bytesMax)};
        }
        sum.add(*piece);
        if (Done written = writeAll(out, *piece); !written) {
            return written.error();
        }
    }
    if (::fsync(out.get()) != 0) {
        return fileFailure("writing");
    }
    if (::fstat(from.get(), &after) != 0 || !isSame(before, after) || taken.size != after.st_size) {
        return Copy();
    }
    if (taken.mime.empty()) {
        taken.mime = sniffType({});
    }
    taken.sha256 = sum.hex();
    return Copy(std::move(taken));
}

} // namespace

fs::path BlobFiles::pathOf(const std::string& sha256) const
{
    return m_folder / sha256.substr(0, 2) / sha256;
}

fs::path BlobFiles::partPath(const std::string& part) const
{
    return m_folder / kParts / part;
}

Result<BlobFiles::Taken> BlobFiles::keep(const fs::path& written, const Taken& taken) const
{
    const fs::path home = pathOf(taken.sha256);
    if (Done made = makeFolder(home.parent_path()); !made) {
        return made.error();
    }
    if (::rename(written.c_str(), home.c_str()) != 0) {
        return fileFailure("renaming");
    }
    const Done synced = syncFolder(home.parent_path());
    return synced ? Result<Taken>(taken) : synced.error();
}

Result<BlobFiles::Taken> BlobFiles::copyIn(const fs::path& source, std::int64_t bytesMax) const
{
    // Without O_NONBLOCK opening a pipe would wait for somebody who writes to it.
    const Handle from(source, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat kind {};
    if (!from.isOpen() || ::fstat(from.get(), &kind) != 0) {
        const bool isGone = errno == ENOENT;
        return Error{isGone ? ErrorCode::notFound : ErrorCode::invalid, "file",
                     std::strerror(errno)};
    }
    if (!S_ISREG(kind.st_mode)) {
        return Error{ErrorCode::invalid, "file", "not an ordinary file"};
    }
    if (kind.st_size > bytesMax) {
        return Error{ErrorCode::tooLarge, "file", std::to_string(bytesMax)};
    }
    const fs::path copy = partPath(temporaryName());
    if (Done made = makeFolder(copy.parent_path()); !made) {
        return made.error();
    }
    for (int i = 0; i < kCopiesMax; ++i) {
        const Result<std::optional<Taken>> taken = copyOnce(from, copy, bytesMax);
        if (taken && *taken) {
            return keep(copy, **taken);
        }
        if (!taken) {
            ::unlink(copy.c_str());
            return taken.error();
        }
    }
    ::unlink(copy.c_str());
    return Error{ErrorCode::storageBusy, "file", "it is being written to"};
}

Result<BlobFiles::Taken> BlobFiles::write(std::string_view bytes) const
{
    const Taken taken{Sha256::of(bytes), static_cast<std::int64_t>(bytes.size()), sniffType(bytes)};
    const fs::path copy = partPath(temporaryName());
    if (Done made = makeFolder(copy.parent_path()); !made) {
        return made.error();
    }
    const Handle out(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC);
    if (!out.isOpen()) {
        return fileFailure("writing");
    }
    Done written = writeAll(out, bytes);
    if (written && ::fsync(out.get()) != 0) {
        written = fileFailure("writing");
    }
    if (!written) {
        ::unlink(copy.c_str());
        return written.error();
    }
    return keep(copy, taken);
}

Result<bool> BlobFiles::has(const std::string& sha256, std::int64_t size) const
{
    const Found<std::int64_t> there = sizeOf(pathOf(sha256));
    return there ? Result<bool>(*there == size) : there.error();
}

Result<std::string> BlobFiles::read(const std::string& sha256) const
{
    const Found<std::int64_t> size = sizeOf(pathOf(sha256));
    if (!size) {
        return size.error();
    }
    if (!*size) {
        return Error{ErrorCode::notFound, "file", sha256};
    }
    Result<std::string> bytes = read(sha256, 0, static_cast<std::size_t>(**size));
    if (bytes && Sha256::of(*bytes) != sha256) {
        return Error{ErrorCode::damaged, "file", sha256};
    }
    return bytes;
}

Result<std::string> BlobFiles::read(const std::string& sha256, std::int64_t offset,
                                    std::size_t bytesMax) const
{
    const Handle from(pathOf(sha256), O_RDONLY | O_CLOEXEC);
    if (!from.isOpen()) {
        return errno == ENOENT || errno == ENOTDIR ? Error{ErrorCode::notFound, "file", sha256}
                                                   : fileFailure("reading");
    }
    if (::lseek(from.get(), offset, SEEK_SET) < 0) {
        return fileFailure("reading");
    }
    return readUpTo(from, bytesMax);
}

Done BlobFiles::remove(const std::string& sha256) const
{
    return removeFile(pathOf(sha256));
}

Result<std::vector<std::string>> BlobFiles::names() const
{
    std::vector<std::string> found;
    std::error_code failed;
    for (fs::directory_iterator folder(m_folder, failed), end; !failed && folder != end;
         folder.increment(failed)) {
        const std::string prefix = folder->path().filename().string();
        if (prefix.size() != 2) {
            continue; // parts, damaged, aside
        }
        for (fs::directory_iterator at(folder->path(), failed); !failed && at != end;
             at.increment(failed)) {
            std::string name = at->path().filename().string();
            if (Sha256::isHex(name) && name.starts_with(prefix)) {
                found.push_back(std::move(name));
            }
        }
        if (failed) {
            break;
        }
    }
    if (failed && failed != std::errc::no_such_file_or_directory) {
        return Error{ErrorCode::storage, "file", failed.message()};
    }
    return found;
}

Result<fs::path> BlobFiles::setDamagedAside(const std::string& sha256) const
{
    return setAside(pathOf(sha256), damagedFolder() / sha256);
}

Done BlobFiles::setStrayAside(const std::string& sha256) const
{
    const Result<fs::path> moved = setAside(pathOf(sha256), asideFolder() / sha256);
    return moved ? done() : Done(moved.error());
}

Done BlobFiles::removeAsideBefore(TimePoint limit) const
{
    std::error_code failed;
    for (fs::directory_iterator at(asideFolder(), failed), end; !failed && at != end;
         at.increment(failed)) {
        struct stat now {};
        const bool isKnown = ::lstat(at->path().c_str(), &now) == 0 && S_ISREG(now.st_mode);
        const TimePoint since{std::chrono::seconds(now.st_mtim.tv_sec)};
        if (!isKnown || since >= limit) {
            continue;
        }
        if (Done removed = removeFile(at->path()); !removed) {
            return removed;
        }
    }
    return failed && failed != std::errc::no_such_file_or_directory
               ? Done(Error{ErrorCode::storage, "file", failed.message()})
               : done();
}

Result<std::int64_t> BlobFiles::partSize(const std::string& part) const
{
    const Found<std::int64_t> size = sizeOf(partPath(part));
    return size ? Result<std::int64_t>(size->value_or(0)) : size.error();
}

Done BlobFiles::append(const std::string& part, std::int64_t offset, std::string_view bytes) const
{
    const fs::path path = partPath(part);
    if (Done made = makeFolder(path.parent_path()); !made) {
        return made;
    }
    const Handle out(path, O_WRONLY | O_CREAT | O_CLOEXEC);
    struct stat now {};
    // The lock makes one of two senders of the same piece the second, who is then told the offset.
    if (!out.isOpen() || ::flock(out.get(), LOCK_EX) != 0 || ::fstat(out.get(), &now) != 0) {
        return fileFailure("writing");
    }
    if (now.st_size != offset) {
        return Error{ErrorCode::invalid, "offset", std::to_string(now.st_size)};
    }
    if (::lseek(out.get(), offset, SEEK_SET) < 0) {
        return fileFailure("writing");
    }
    return writeAll(out, bytes);
}

Result<bool> BlobFiles::complete(const std::string& part, const std::string& sha256) const
{
    const fs::path path = partPath(part);
    if (Done made = makeFolder(path.parent_path()); !made) {
        return made.error();
    }
    Sha256 sum;
    Taken taken;
    {
        const Handle file(path, O_RDWR | O_CREAT | O_CLOEXEC);
        if (!file.isOpen()) {
            return fileFailure("reading");
        }
        while (true) {
            const Result<std::string> piece = readUpTo(file, kPieceBytes);
            if (!piece) {
                return piece.error();
            }
            if (piece->empty()) {
                break;
            }
            sum.add(*piece);
        }
        if (::fsync(file.get()) != 0) {
            return fileFailure("writing");
        }
    }
    taken.sha256 = sum.hex();
    if (taken.sha256 != sha256) {
        removePart(part);
        return false;
    }
    const Result<Taken> kept = keep(path, taken);
    return kept ? Result<bool>(true) : Result<bool>(kept.error());
}

Result<std::vector<std::string>> BlobFiles::parts() const
{
    std::vector<std::string> found;
    std::error_code failed;
    for (fs::directory_iterator at(m_folder / kParts, failed), end; !failed && at != end;
         at.increment(failed)) {
        std::string name = at->path().filename().string();
        if (!isOfLivingProcess(name)) {
            found.push_back(std::move(name));
        }
    }
    if (failed && failed != std::errc::no_such_file_or_directory) {
        return Error{ErrorCode::storage, "file", failed.message()};
    }
    return found;
}

void BlobFiles::removePart(const std::string& part) const
{
    ::unlink(partPath(part).c_str());
}

} // namespace caravan
