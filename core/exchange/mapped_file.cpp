// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/mapped_file.h"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace caravan {
namespace {

/// Closes what it was given.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0) {
            close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_number; }

private:
    int m_number;
};

Error unreadable(const std::filesystem::path& file)
{
    return Error{errno == ENOENT ? ErrorCode::notFound : ErrorCode::storage, "file",
                 file.string() + " cannot be read"};
}

Error uncopied()
{
    return Error{errno == ENOSPC ? ErrorCode::storageFull : ErrorCode::storage, "file",
                 "cannot be copied to read it"};
}

/// A file that goes when it is closed.
int nameless()
{
    const std::string folder = std::filesystem::temp_directory_path().string();
    const int made = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) {
        return made;
    }
    std::string name = folder + "/caravan-XXXXXX"; // where the file system does not know these
    const int named = mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0) {
        unlink(name.c_str());
    }
    return named;
}

bool writeAll(int to, const char* bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(to, bytes, size);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

} // namespace

Result<std::unique_ptr<MappedFile>> MappedFile::open(const std::filesystem::path& file)
{
    constexpr std::size_t kPiece = 256UL * 1024;
    const Descriptor from(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (from.get() < 0) {
        return unreadable(file);
    }
    const Descriptor copy(nameless());
    if (copy.get() < 0) {
        return uncopied();
    }
    std::string piece(kPiece, '\0');
    std::size_t size = 0;
    while (true) {
        const ssize_t count = read(from.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return unreadable(file); // also a folder
        }
        if (count == 0) {
            break;
        }
        if (!writeAll(copy.get(), piece.data(), static_cast<std::size_t>(count))) {
            return uncopied();
        }
        size += static_cast<std::size_t>(count);
    }
    std::unique_ptr<MappedFile> made(new MappedFile);
    if (size > 0) {
        void* mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, copy.get(), 0);
        if (mapped == MAP_FAILED) {
            return uncopied();
        }
        made->m_mapped = mapped;
        made->m_bytes = {static_cast<const char*>(mapped), size};
    }
    return made;
}

std::unique_ptr<MappedFile> MappedFile::of(std::string bytes)
{
    std::unique_ptr<MappedFile> made(new MappedFile);
    made->m_own = std::move(bytes);
    made->m_bytes = made->m_own;
    return made;
}

MappedFile::~MappedFile()
{
    if (m_mapped != nullptr) {
        munmap(m_mapped, m_bytes.size());
    }
}

void MappedFile::forget(std::string_view part) const
{
    if (m_mapped == nullptr) {
        return;
    }
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(part.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(part.data() + part.size()) / page * page;
    if (begin < end) {
        madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
    }
}

} // namespace caravan
