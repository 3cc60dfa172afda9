// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/text.h"

#include "core/base/code_points.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

namespace caravan {
namespace {

/// What sets text apart without being seen: White_Space of Unicode, and the signs of no width that
/// sheets and web pages leave at the ends of a cell. Joiners, which shape what they stand between,
/// are none.
bool isBlank(UChar32 c)
{
    constexpr UChar32 kZeroWidthSpace = 0x200B;
    constexpr UChar32 kWordJoiner = 0x2060;
    constexpr UChar32 kByteOrderMark = 0xFEFF;
    return c >= 0 && (u_isUWhiteSpace(c) != 0 || c == kZeroWidthSpace || c == kWordJoiner ||
                      c == kByteOrderMark);
}

/// Letters that no decomposition leads to another: what people type who have no key for them.
const char* plainLetter(UChar32 c)
{
    switch (c) {
    case 0x142: // ł
        return "l";
    case 0xF8: // ø
        return "o";
    case 0x111: // đ
    case 0xF0:  // ð
        return "d";
    case 0xE6: // æ
        return "ae";
    case 0x153: // œ
        return "oe";
    case 0xFE: // þ
        return "th";
    case 0x259: // ə
        return "e";
    case 0x131: // ı
        return "i";
    case 0x127: // ħ
        return "h";
    case 0x167: // ŧ
        return "t";
    case 0x14B: // ŋ
        return "n";
    case 0x138: // ĸ
        return "k";
    case 0x180: // ƀ
        return "b";
    case 0x19A: // ƚ
        return "l";
    case 0x1E5: // ǥ
        return "g";
    case 0x268: // ɨ
        return "i";
    case 0x289: // ʉ
        return "u";
    default:
        return nullptr;
    }
}

std::string withPlainLetters(const std::string& folded)
{
    std::string plain;
    eachCodePoint(folded, [&](UChar32 c, std::string_view bytes) {
        const char* letter = plainLetter(c);
        plain += letter != nullptr ? std::string_view(letter) : bytes;
    });
    return plain;
}

} // namespace

bool isUtf8(std::string_view text)
{
    bool good = true;
    eachCodePoint(text, [&](UChar32 c, std::string_view) { good = good && c >= 0; });
    return good;
}

std::string_view trimmed(std::string_view text)
{
    std::int32_t begin = 0;
    auto end = static_cast<std::int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    while (begin < end) {
        std::int32_t next = begin;
        UChar32 c = 0;
        U8_NEXT(bytes, next, end, c);
        if (!isBlank(c)) {
            break;
        }
        begin = next;
    }
    while (end > begin) {
        std::int32_t before = end;
        UChar32 c = 0;
        U8_PREV(bytes, begin, before, c);
        if (!isBlank(c)) {
            break;
        }
        end = before;
    }
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

std::size_t codePoints(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
    }
    return count;
}

std::string foldForSearch(std::string_view text)
{
    if (isAscii(text)) {
        std::string lower(text);
        for (char& c : lower) {
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
        return lower;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkcFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    string = nfkcFold->normalize(string, status);
    bool hasHan = false;
    bool hasMarks = false;
    for (std::int32_t i = 0; i < string.length();) {
        const UChar32 c = string.char32At(i);
        i += U16_LENGTH(c);
        if (c >= 0x2E80) {
            hasHan = hasHan || isHan(c);
        } else {
            hasMarks = hasMarks || c >= 0x80;
        }
    }
    if (hasMarks) {
        transliterate("NFD; [:Mn:] Remove; NFC", string);
    }
    if (hasHan) {
        transliterate("Traditional-Simplified", string);
    }
    std::string folded;
    string.toUTF8String(folded);
    return hasMarks ? withPlainLetters(folded) : folded;
}

std::string indexWords(std::string_view text)
{
    const std::string folded = foldForSearch(text);
    std::string words;
    bool needsSpace = false;
    eachCodePoint(folded, [&](UChar32 c, std::string_view bytes) {
        const bool han = c >= 0 && isHan(c);
        if (c < 0 || !(u_isalnum(c) || han)) {
            needsSpace = !words.empty();
            return;
        }
        if ((needsSpace || han) && !words.empty() && words.back() != ' ') {
            words += ' ';
        }
        words += bytes;
        needsSpace = han;
    });
    return words;
}

std::string phoneDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    return digits;
}

std::string sortKey(std::string_view text)
{
    thread_local const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), status));
        made->setStrength(icu::Collator::SECONDARY);
        return made;
    }();
    const icu::UnicodeString string =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::uint8_t buffer[512];
    const std::int32_t size = collator->getSortKey(string, buffer, sizeof buffer);
    return std::string(reinterpret_cast<const char*>(buffer),
                       static_cast<std::size_t>(
                           std::min<std::int32_t>(size, static_cast<std::int32_t>(sizeof buffer))));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find(separator, start);
        parts.emplace_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return parts;
        }
        start = end + 1;
    }
}

} // namespace caravan
