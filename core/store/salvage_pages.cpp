// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// After "Database File Format" of SQLite (sqlite.org/fileformat2.html): sections 1.2 (header), 1.6
// (b-tree pages), 2.1 (records), 4.1 (log).
#include "core/store/salvage_pages.h"

#include <algorithm>
#include <optional>

namespace caravan::store {
namespace {

constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kLogHeaderBytes = 32;
constexpr std::size_t kFrameHeaderBytes = 24;
constexpr std::size_t kUsualPageBytes = 4096; ///< where the header no longer says it
constexpr unsigned kTableLeaf = 0x0D;
constexpr std::size_t kRowBytesMax = 64UL * 1024 * 1024;

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

/// Reads one variable-length number; nothing beyond the end.
std::optional<std::uint64_t> varint(std::string_view bytes, std::size_t& at)
{
    std::uint64_t number = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8) {
            return number << 8U | byte;
        }
        number = number << 7U | (byte & 0x7FU);
        if ((byte & 0x80U) == 0) {
            return number;
        }
    }
    return std::nullopt;
}

bool isPageSize(std::size_t size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

class Pages {
public:
    Pages(std::string_view bytes, bool isLog) : m_bytes(bytes), m_isLog(isLog)
    {
        const std::size_t said = isLog ? bigEndian(part(8, 4)) : bigEndian(part(16, 2));
        const std::size_t size = !isLog && said == 1 ? 65536 : said;
        m_size = isPageSize(size) ? size : kUsualPageBytes;
    }

    std::size_t size() const { return m_size; }
    std::size_t count() const
    {
        return m_isLog ? (m_bytes.size() - std::min(m_bytes.size(), kLogHeaderBytes)) /
                             (m_size + kFrameHeaderBytes)
                       : m_bytes.size() / m_size;
    }
    /// By its place in the file, from 0.
    std::string_view at(std::size_t index) const
    {
        return m_isLog ? part(kLogHeaderBytes + index * (m_size + kFrameHeaderBytes) +
                                  kFrameHeaderBytes,
                              m_size)
                       : part(index * m_size, m_size);
    }
    /// By its number in the database, from 1; in a log the newest frame that holds it.
    std::string_view numbered(std::uint64_t number) const
    {
        if (!m_isLog) {
            return number == 0 ? std::string_view() : at(static_cast<std::size_t>(number - 1));
        }
        for (std::size_t i = count(); i-- > 0;) {
            const auto frame = part(kLogHeaderBytes + i * (m_size + kFrameHeaderBytes), 4);
            if (bigEndian(frame) == number) {
                return at(i);
            }
        }
        return {};
    }

private:
    std::string_view part(std::size_t from, std::size_t size) const
    {
        return from + size <= m_bytes.size() ? m_bytes.substr(from, size) : std::string_view();
    }

    std::string_view m_bytes;
    bool m_isLog;
    std::size_t m_size = kUsualPageBytes;
};

/// The payload of a cell that may go on in overflow pages.
std::optional<std::string> payloadOf(const Pages& pages, std::string_view page, std::size_t at,
                                     std::uint64_t size)
{
    const std::size_t usable = page.size();
    const std::size_t localMax = usable - 35;
    if (size > kRowBytesMax) {
        return std::nullopt;
    }
    std::size_t local = static_cast<std::size_t>(size);
    if (size > localMax) {
        const std::size_t least = (usable - 12) * 32 / 255 - 23;
        local = least + static_cast<std::size_t>((size - least) % (usable - 4));
        local = local <= localMax ? local : least;
    }
    if (at + local + (local < size ? 4 : 0) > page.size()) {
        return std::nullopt;
    }
    std::string payload(page.substr(at, local));
    std::uint64_t next = local < size ? bigEndian(page.substr(at + local, 4)) : 0;
    while (payload.size() < size) {
        const std::string_view more = pages.numbered(next);
        if (more.size() < 4) {
            return std::nullopt;
        }
        next = bigEndian(more.substr(0, 4));
        payload += more.substr(4, std::min<std::size_t>(usable - 4, size - payload.size()));
    }
    return payload;
}

std::optional<std::vector<RawColumn>> columnsOf(std::string_view payload)
{
    std::size_t at = 0;
    const std::optional<std::uint64_t> headSize = varint(payload, at);
    if (!headSize || *headSize > payload.size()) {
        return std::nullopt;
    }
    std::vector<RawColumn> columns;
    std::size_t body = static_cast<std::size_t>(*headSize);
    while (at < *headSize) {
        const std::optional<std::uint64_t> type = varint(payload, at);
        if (!type) {
            return std::nullopt;
        }
        static constexpr std::size_t kNumberBytes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
        const std::size_t size =
            *type < 12 ? kNumberBytes[*type] : static_cast<std::size_t>((*type - 12) / 2);
        if (body + size > payload.size()) {
            return std::nullopt;
        }
        const std::string_view bytes = payload.substr(body, size);
        if (*type == 0 || *type == 7) {
            columns.emplace_back();
        } else if (*type < 7) {
            // Two's complement of fewer bytes: the sign is carried up.
            const unsigned unused = static_cast<unsigned>(64 - size * 8);
            columns.emplace_back(static_cast<std::int64_t>(bigEndian(bytes) << unused) >> unused);
        } else if (*type < 12) {
            columns.emplace_back(static_cast<std::int64_t>(*type == 9 ? 1 : 0));
        } else {
            columns.emplace_back(std::string(bytes));
        }
        body += size;
    }
    return columns;
}

} // namespace

void eachRawRow(std::string_view bytes, bool isLog,
                const std::function<void(std::int64_t, const std::vector<RawColumn>&)>& visit)
{
    const Pages pages(bytes, isLog);
    for (std::size_t i = 0; i < pages.count(); ++i) {
        const std::string_view page = pages.at(i);
        const std::size_t head = !isLog && i == 0 ? kHeaderBytes : 0;
        if (page.size() < head + 8 || static_cast<unsigned char>(page[head]) != kTableLeaf) {
            continue;
        }
        const std::size_t cells = bigEndian(page.substr(head + 3, 2));
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const std::size_t pointer = head + 8 + cell * 2;
            if (pointer + 2 > page.size()) {
                break;
            }
            std::size_t at = bigEndian(page.substr(pointer, 2));
            const std::optional<std::uint64_t> size = varint(page, at);
            const std::optional<std::uint64_t> rowid = size ? varint(page, at) : std::nullopt;
            if (!rowid) {
                continue;
            }
            if (const auto payload = payloadOf(pages, page, at, *size)) {
                if (const auto columns = columnsOf(*payload)) {
                    visit(static_cast<std::int64_t>(*rowid), *columns);
                }
            }
        }
    }
}

} // namespace caravan::store
