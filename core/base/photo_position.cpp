// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/photo_position.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace caravan {
namespace {

constexpr std::string_view kExif{"Exif\0\0", 6};
constexpr std::string_view kXmp{"http://ns.adobe.com/xap/1.0/\0", 29};
constexpr std::size_t kEntryBytes = 12;
constexpr std::uint32_t kGpsTag = 0x8825;

/// The TIFF structure of an Exif segment (CIPA DC-008, TIFF 6.0 section 2).
class Tiff {
public:
    Tiff(std::string& bytes, std::size_t begin, std::size_t end)
        : m_bytes(bytes), m_begin(begin), m_end(end)
    {
    }

    bool removeGps()
    {
        const std::string_view head(m_bytes.data() + m_begin, std::min<std::size_t>(2, size()));
        m_isLittle = head == "II";
        const auto first = m_isLittle || head == "MM" ? number(4, 4) : std::nullopt;
        const auto count = first ? number(*first, 2) : std::nullopt;
        for (std::size_t i = 0; count && i < *count; ++i) {
            const std::size_t entry = *first + 2 + i * kEntryBytes;
            const auto tag = number(entry, 2);
            const auto place = number(entry + 8, 4);
            if (tag && place && *tag == kGpsTag) {
                wipe(*place);
                drop(*first, *count, i);
                return true;
            }
        }
        return false;
    }

private:
    std::size_t size() const { return m_end - m_begin; }

    std::optional<std::size_t> number(std::size_t at, std::size_t bytes) const
    {
        if (at > size() || bytes > size() - at) {
            return std::nullopt;
        }
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            const std::size_t from = m_begin + at + (m_isLittle ? bytes - 1 - i : i);
            value = value << 8 | static_cast<unsigned char>(m_bytes[from]);
        }
        return value;
    }

    void clear(std::size_t at, std::size_t bytes)
    {
        if (at < size()) {
            const auto from = m_bytes.begin() + static_cast<std::ptrdiff_t>(m_begin + at);
            std::fill_n(from, std::min(bytes, size() - at), '\0');
        }
    }

    /// The directory of positions with the values it points to.
    void wipe(std::size_t directory)
    {
        constexpr std::array<std::size_t, 13> kTypeBytes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
        const auto count = number(directory, 2);
        for (std::size_t i = 0; count && i < *count; ++i) {
            const std::size_t entry = directory + 2 + i * kEntryBytes;
            const auto type = number(entry + 2, 2);
            const auto values = number(entry + 4, 4);
            const auto place = number(entry + 8, 4);
            if (!type || !values || !place) {
                break;
            }
            const std::size_t each = *type < kTypeBytes.size() ? kTypeBytes[*type] : 1;
            if (each * *values > 4) {
                clear(*place, each * *values);
            }
        }
        clear(directory, 2 + count.value_or(0) * kEntryBytes + 4);
    }

    /// The entry goes, those behind it and the link to the next directory move up.
    void drop(std::size_t directory, std::size_t count, std::size_t index)
    {
        const std::size_t from = directory + 2 + (index + 1) * kEntryBytes;
        const std::size_t end = std::min(directory + 2 + count * kEntryBytes + 4, size());
        if (from > end) {
            return;
        }
        const auto at = [&](std::size_t offset) {
            return m_bytes.begin() + static_cast<std::ptrdiff_t>(m_begin + offset);
        };
        std::copy(at(from), at(end), at(from - kEntryBytes));
        clear(end - kEntryBytes, kEntryBytes);
        const std::size_t left = count - 1;
        m_bytes[m_begin + directory + (m_isLittle ? 0 : 1)] = static_cast<char>(left & 0xFFU);
        m_bytes[m_begin + directory + (m_isLittle ? 1 : 0)] = static_cast<char>(left >> 8);
    }

    std::string& m_bytes;
    std::size_t m_begin;
    std::size_t m_end;
    bool m_isLittle = false;
};

/// exif:GPSLatitude="48,8.2N" and <exif:GPSLatitude>48,8.2N</…>: blanks in place of the value.
bool blankXmp(std::string& bytes, std::size_t begin, std::size_t end)
{
    constexpr std::string_view kName = "exif:GPS";
    bool isChanged = false;
    for (std::size_t at = bytes.find(kName, begin); at != std::string::npos && at < end;
         at = bytes.find(kName, at + 1)) {
        const std::size_t open = bytes.find_first_of("\"'>", at);
        const bool isClosing = at > 0 && bytes[at - 1] == '/';
        if (open == std::string::npos || open >= end || isClosing) {
            continue;
        }
        const char quote = bytes[open] == '>' ? '<' : bytes[open];
        for (std::size_t i = open + 1; i < end && bytes[i] != quote; ++i) {
            isChanged = isChanged || bytes[i] != ' ';
            bytes[i] = ' ';
        }
    }
    return isChanged;
}

} // namespace

bool removePosition(std::string& jpeg)
{
    constexpr unsigned char kApp1 = 0xE1;
    constexpr unsigned char kScan = 0xDA;
    bool isChanged = false;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(jpeg[at]); };
    if (jpeg.size() < 4 || byte(0) != 0xFF || byte(1) != 0xD8) {
        return false;
    }
    for (std::size_t at = 2; at + 4 <= jpeg.size() && byte(at) == 0xFF;) {
        const unsigned char marker = byte(at + 1);
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        const std::size_t length = std::size_t{byte(at + 2)} << 8 | byte(at + 3);
        const std::size_t begin = at + 4;
        const std::size_t end = at + 2 + length;
        if (marker == kScan || length < 2 || end > jpeg.size()) {
            break;
        }
        const std::string_view content(jpeg.data() + begin, end - begin);
        if (marker == kApp1 && content.starts_with(kExif)) {
            isChanged = Tiff(jpeg, begin + kExif.size(), end).removeGps() || isChanged;
        } else if (marker == kApp1 && content.starts_with(kXmp)) {
            isChanged = blankXmp(jpeg, begin, end) || isChanged;
        }
        at = end;
    }
    return isChanged;
}

} // namespace caravan
