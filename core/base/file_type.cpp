// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/file_type.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace caravan {
namespace {

constexpr std::size_t kNameBytesMax = 120;
constexpr std::size_t kEndingBytesMax = 12;

constexpr std::pair<std::string_view, const char*> kHeads[] = {
    {"\xFF\xD8\xFF", "image/jpeg"},
    {"\x89PNG\r\n\x1A\n", "image/png"},
    {"GIF87a", "image/gif"},
    {"GIF89a", "image/gif"},
    {"BM", "image/bmp"},
    {"%PDF-", "application/pdf"},
    {"PK\x03\x04", "application/zip"},
    {"\x1F\x8B", "application/gzip"},
    {"\xD0\xCF\x11\xE0", "application/x-ole-storage"},
};

/// Bytes of the UTF-8 sequence at the beginning of @p text; 0 for one that is malformed.
std::size_t sequenceAt(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    return size <= text.size() && isUtf8(text.substr(0, size)) ? size : 0;
}

/// Characters that would change how the name reads or where it points.
bool isForbidden(std::string_view sequence)
{
    if (sequence.size() == 1) {
        const char c = sequence.front();
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
               std::string_view("/\\:*?\"<>|%").find(c) != std::string_view::npos;
    }
    return sequence == "\xE2\x80\x8E" || sequence == "\xE2\x80\x8F" ||   // marks of direction
           (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") || // overrides
           (sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9") || // isolates
           (sequence >= "\xC2\x80" && sequence <= "\xC2\x9F");
}

bool isDevice(std::string_view stem)
{
    std::string upper(stem);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (upper == "CON" || upper == "PRN" || upper == "AUX" || upper == "NUL") {
        return true;
    }
    return upper.size() == 4 && (upper.starts_with("COM") || upper.starts_with("LPT")) &&
           upper[3] >= '1' && upper[3] <= '9';
}

std::string cutTo(std::string_view text, std::size_t bytesMax)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t size = sequenceAt(text.substr(end));
        if (end + size > bytesMax) {
            break;
        }
        end += size;
    }
    return std::string(text.substr(0, end));
}

} // namespace

std::string sniffType(std::string_view head)
{
    for (const auto& [magic, type] : kHeads) {
        if (head.starts_with(magic)) {
            return type;
        }
    }
    if (head.size() >= 12 && head.starts_with("RIFF") && head.substr(8, 4) == "WEBP") {
        return "image/webp";
    }
    return "application/octet-stream";
}

std::string safeFileName(std::string_view name)
{
    std::string safe;
    while (!name.empty()) {
        const std::size_t size = std::max<std::size_t>(sequenceAt(name), 1);
        const std::string_view one = name.substr(0, size);
        const bool isGood = sequenceAt(name) != 0 && !isForbidden(one);
        safe += isGood ? std::string(one) : "_";
        name.remove_prefix(size);
    }
    const auto isEdge = [](char c) { return c == '.' || c == ' '; };
    while (!safe.empty() && isEdge(safe.back())) {
        safe.pop_back();
    }
    while (!safe.empty() && isEdge(safe.front())) {
        safe.erase(safe.begin());
    }
    if (isDevice(std::string_view(safe).substr(0, safe.find('.')))) {
        safe.insert(0, "_");
    }
    if (safe.size() > kNameBytesMax) {
        const std::size_t dot = safe.rfind('.');
        const bool hasEnding = dot != std::string::npos && safe.size() - dot <= kEndingBytesMax;
        const std::string ending = hasEnding ? safe.substr(dot) : std::string();
        safe = cutTo(safe, kNameBytesMax - ending.size()) + ending;
    }
    return safe.empty() ? "file" : safe;
}

} // namespace caravan
