// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/support/memory_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <mutex>
#include <vector>

namespace caravan::test {
namespace {

constexpr int kShmLocks = 8;

/// One change of a file since its last sync; a truncation has no bytes.
struct Pending {
    std::size_t offset = 0;
    std::string bytes;
    bool isTruncation = false;
};

void apply(std::string& content, const Pending& change, std::size_t length)
{
    if (change.isTruncation) {
        content.resize(change.offset, '\0');
        return;
    }
    if (content.size() < change.offset + length) {
        content.resize(change.offset + length, '\0');
    }
    content.replace(change.offset, length, change.bytes, 0, length);
}

struct File {
    MemoryDisk::Content before;   ///< as it was put here; nothing: it was empty
    std::vector<Pending> changes; ///< since then
    std::size_t synced = 0;       ///< how many of them are safe
    std::string content;          ///< with all of them

    int shared = 0; ///< holders of each kind of lock
    const void* reserved = nullptr;
    const void* exclusive = nullptr;

    std::vector<std::unique_ptr<char[]>> regions;
    std::array<int, kShmLocks> shmShared{};
    std::array<const void*, kShmLocks> shmExclusive{};
};

struct Disk {
    std::recursive_mutex mutex;
    std::map<std::string, std::shared_ptr<File>> files;
    std::map<std::string, MemoryDisk::Writing> failing; ///< prefix → how

    MemoryDisk::Writing writing(const std::string& path) const
    {
        for (const auto& [prefix, how] : failing) {
            if (path.starts_with(prefix)) {
                return how;
            }
        }
        return MemoryDisk::Writing::works;
    }
};

Disk& disk()
{
    static Disk one;
    return one;
}

struct Handle {
    sqlite3_file base;
    std::shared_ptr<File>* file;
    std::string* path;
    int lock;
    std::array<unsigned char, kShmLocks> shm; ///< 0 none, 1 shared, 2 exclusive
};

Handle& handle(sqlite3_file* file)
{
    return *reinterpret_cast<Handle*>(file);
}
File& fileOf(sqlite3_file* file)
{
    return **handle(file).file;
}

void tell(const std::string& path)
{
    if (MemoryDisk::instance().beforeWrite) {
        MemoryDisk::instance().beforeWrite(path);
    }
}

int closeFile(sqlite3_file* file)
{
    const std::lock_guard guard(disk().mutex);
    delete handle(file).file;
    delete handle(file).path;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset)
{
    const std::lock_guard guard(disk().mutex);
    const std::string& content = fileOf(file).content;
    const auto from = static_cast<std::size_t>(offset);
    const auto wanted = static_cast<std::size_t>(amount);
    const std::size_t there = from >= content.size() ? 0 : std::min(wanted, content.size() - from);
    std::memcpy(into, content.data() + (there == 0 ? 0 : from), there);
    if (there == wanted) {
        return SQLITE_OK;
    }
    std::memset(static_cast<char*>(into) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int change(sqlite3_file* file, Pending pending)
{
    const std::lock_guard guard(disk().mutex);
    const std::string& path = *handle(file).path;
    tell(path);
    const MemoryDisk::Writing writing = disk().writing(path);
    if (writing == MemoryDisk::Writing::dead) {
        return SQLITE_IOERR_WRITE;
    }
    if (writing == MemoryDisk::Writing::full && !pending.isTruncation) {
        return SQLITE_FULL;
    }
    File& f = fileOf(file);
    apply(f.content, pending, pending.bytes.size());
    f.changes.push_back(std::move(pending));
    return SQLITE_OK;
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset)
{
    return change(file,
                  {static_cast<std::size_t>(offset),
                   std::string(static_cast<const char*>(from), static_cast<std::size_t>(amount)),
                   false});
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return change(file, {static_cast<std::size_t>(size), {}, true});
}

int syncFile(sqlite3_file* file, int)
{
    const std::lock_guard guard(disk().mutex);
    const std::string& path = *handle(file).path;
    tell(path);
    if (disk().writing(path) == MemoryDisk::Writing::dead) {
        return SQLITE_IOERR_FSYNC;
    }
    File& f = fileOf(file);
    f.synced = f.changes.size();
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    const std::lock_guard guard(disk().mutex);
    *size = static_cast<sqlite3_int64>(fileOf(file).content.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level)
{
    const std::lock_guard guard(disk().mutex);
    Handle& h = handle(file);
    File& f = **h.file;
    if (h.lock >= level) {
        return SQLITE_OK;
    }
    if (level == SQLITE_LOCK_SHARED) {
        if (f.exclusive != nullptr) {
            return SQLITE_BUSY;
        }
        ++f.shared;
    } else {
        if ((f.reserved != nullptr && f.reserved != file) ||
            (level == SQLITE_LOCK_EXCLUSIVE && f.shared > 1)) {
            return SQLITE_BUSY;
        }
        f.reserved = file;
        if (level == SQLITE_LOCK_EXCLUSIVE) {
            f.exclusive = file;
        }
    }
    h.lock = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level)
{
    const std::lock_guard guard(disk().mutex);
    Handle& h = handle(file);
    File& f = **h.file;
    if (f.reserved == file && level < SQLITE_LOCK_RESERVED) {
        f.reserved = nullptr;
    }
    if (f.exclusive == file && level < SQLITE_LOCK_EXCLUSIVE) {
        f.exclusive = nullptr;
    }
    if (h.lock >= SQLITE_LOCK_SHARED && level < SQLITE_LOCK_SHARED) {
        --f.shared;
    }
    h.lock = std::min(h.lock, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* isReserved)
{
    const std::lock_guard guard(disk().mutex);
    *isReserved = fileOf(file).reserved != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}
int sectorSize(sqlite3_file*)
{
    return 4096;
}
int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShm(sqlite3_file* file, int region, int size, int extend, void volatile** out)
{
    const std::lock_guard guard(disk().mutex);
    File& f = fileOf(file);
    const auto index = static_cast<std::size_t>(region);
    while (extend != 0 && f.regions.size() <= index) {
        f.regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    }
    *out = index < f.regions.size() ? f.regions[index].get() : nullptr;
    return SQLITE_OK;
}

int lockShm(sqlite3_file* file, int offset, int count, int flags)
{
    const std::lock_guard guard(disk().mutex);
    Handle& h = handle(file);
    File& f = **h.file;
    const bool isUnlock = (flags & SQLITE_SHM_UNLOCK) != 0;
    const bool isShared = (flags & SQLITE_SHM_SHARED) != 0;
    const auto first = static_cast<std::size_t>(offset);
    const auto last = first + static_cast<std::size_t>(count);
    if (!isUnlock) {
        for (std::size_t i = first; i < last; ++i) {
            const bool isTaken = f.shmExclusive[i] != nullptr && f.shmExclusive[i] != file;
            const int others = f.shmShared[i] - (h.shm[i] == 1 ? 1 : 0);
            if (isTaken || (!isShared && others > 0)) {
                return SQLITE_BUSY;
            }
        }
    }
    for (std::size_t i = first; i < last; ++i) {
        if (h.shm[i] == 1) {
            --f.shmShared[i];
        } else if (h.shm[i] == 2) {
            f.shmExclusive[i] = nullptr;
        }
        h.shm[i] = isUnlock ? 0 : isShared ? 1 : 2;
        if (h.shm[i] == 1) {
            ++f.shmShared[i];
        } else if (h.shm[i] == 2) {
            f.shmExclusive[i] = file;
        }
    }
    return SQLITE_OK;
}

void barrierShm(sqlite3_file*)
{
    const std::lock_guard guard(disk().mutex);
}

int unmapShm(sqlite3_file* file, int isDelete)
{
    const std::lock_guard guard(disk().mutex);
    if (isDelete != 0) {
        fileOf(file).regions.clear();
    }
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = {2,
                                         closeFile,
                                         readFile,
                                         writeFile,
                                         truncateFile,
                                         syncFile,
                                         sizeOfFile,
                                         lockFile,
                                         unlockFile,
                                         checkReserved,
                                         controlFile,
                                         sectorSize,
                                         deviceCharacteristics,
                                         mapShm,
                                         lockShm,
                                         barrierShm,
                                         unmapShm,
                                         nullptr,
                                         nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    const std::lock_guard guard(disk().mutex);
    Handle& h = handle(file);
    const std::string path = name == nullptr ? std::string() : name;
    std::shared_ptr<File> found;
    if (name != nullptr) {
        const auto known = disk().files.find(path);
        if (known != disk().files.end()) {
            found = known->second;
        } else if ((flags & SQLITE_OPEN_CREATE) == 0) {
            file->pMethods = nullptr;
            return SQLITE_CANTOPEN;
        }
    }
    if (!found) {
        found = std::make_shared<File>();
        if (name != nullptr) {
            disk().files.emplace(path, found);
        }
    }
    h.base.pMethods = &kMethods;
    h.file = new std::shared_ptr<File>(std::move(found));
    h.path = new std::string(path);
    h.lock = SQLITE_LOCK_NONE;
    h.shm.fill(0);
    if (outFlags != nullptr) {
        *outFlags = flags;
    }
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int)
{
    const std::lock_guard guard(disk().mutex);
    tell(name);
    return disk().files.erase(name) != 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs*, const char* name, int, int* isThere)
{
    const std::lock_guard guard(disk().mutex);
    const auto found = disk().files.find(name);
    *isThere = found != disk().files.end() && !found->second->content.empty() ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

} // namespace

MemoryDisk& MemoryDisk::instance()
{
    static MemoryDisk one;
    return one;
}

MemoryDisk::MemoryDisk()
{
    static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr); // randomness, sleep, time as usual
    vfs.szOsFile = sizeof(Handle);
    vfs.zName = "memory-disk";
    vfs.xOpen = openFile;
    vfs.xDelete = removeFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&vfs, 1);
}

MemoryDisk::Image MemoryDisk::files(const std::string& prefix) const
{
    const std::lock_guard guard(disk().mutex);
    Image image;
    for (const auto& [path, file] : disk().files) {
        if (path.starts_with(prefix)) {
            image.emplace(path, std::make_shared<const std::string>(file->content));
        }
    }
    return image;
}

MemoryDisk::Image MemoryDisk::withoutPower(const std::string& prefix, std::mt19937_64& random) const
{
    const std::lock_guard guard(disk().mutex);
    Image image;
    for (const auto& [path, file] : disk().files) {
        if (!path.starts_with(prefix)) {
            continue;
        }
        std::string left = file->before ? *file->before : std::string();
        for (std::size_t i = 0; i < file->changes.size(); ++i) {
            const Pending& one = file->changes[i];
            switch (i < file->synced ? 0 : random() % 3) {
            case 0:
                apply(left, one, one.bytes.size());
                break;
            case 1:
                if (!one.bytes.empty()) {
                    apply(left, one, random() % one.bytes.size());
                }
                break;
            default:
                break;
            }
        }
        image.emplace(path, std::make_shared<const std::string>(std::move(left)));
    }
    return image;
}

void MemoryDisk::put(const std::string& prefix, const Image& image)
{
    const std::lock_guard guard(disk().mutex);
    std::erase_if(disk().files, [&](const auto& entry) { return entry.first.starts_with(prefix); });
    for (const auto& [path, content] : image) {
        auto file = std::make_shared<File>();
        file->before = content;
        file->content = *content;
        disk().files[path] = std::move(file);
    }
}

void MemoryDisk::setWriting(const std::string& prefix, Writing writing)
{
    const std::lock_guard guard(disk().mutex);
    if (writing == Writing::works) {
        disk().failing.erase(prefix);
    } else {
        disk().failing[prefix] = writing;
    }
}

} // namespace caravan::test
