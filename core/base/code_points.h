// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace caravan {

// For the sources of this folder that go through text with ICU.

/// Whether a character belongs to the Han script.
bool isHan(UChar32 c);

bool isAscii(std::string_view text);

/// Takes @p text through ICU's transliterator of that name ("Han-Latin"), which must exist.
/// Thread-safe.
void transliterate(const char* id, icu::UnicodeString& text);
std::string transliterate(const char* id, std::string_view text);

/// Calls @p visit(c, bytes) for each code point of UTF-8 text; c < 0: these bytes are none.
template<class Visit>
void eachCodePoint(std::string_view text, Visit visit)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    std::int32_t at = 0;
    while (at < length) {
        const std::int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        visit(c,
              text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)));
    }
}

} // namespace caravan
