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

} // namespace

Result<std::unique_ptr<MappedFile>> MappedFile::open(const std::filesystem::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about {};
    if (descriptor.get() < 0 || fstat(descriptor.get(), &about) != 0) {
        return unreadable(file);
    }
    if (S_ISDIR(about.st_mode)) {
        errno = EISDIR;
        return unreadable(file);
    }
    std::unique_ptr<MappedFile> made(new MappedFile);
    if (S_ISREG(about.st_mode) && about.st_size > 0) {
        const auto size = static_cast<std::size_t>(about.st_size);
        void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.get(), 0);
        if (mapped != MAP_FAILED) {
            made->m_mapped = mapped;
            made->m_bytes = {static_cast<const char*>(mapped), size};
            return made;
        }
    }
    constexpr std::size_t kPiece = 64UL * 1024;
    while (true) {
        const std::size_t size = made->m_own.size();
        made->m_own.resize(size + kPiece);
        const ssize_t count = read(descriptor.get(), made->m_own.data() + size, kPiece);
        if (count < 0 && errno == EINTR) {
            made->m_own.resize(size);
            continue;
        }
        if (count < 0) {
            return unreadable(file);
        }
        made->m_own.resize(size + static_cast<std::size_t>(count));
        if (count == 0) {
            break;
        }
    }
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
