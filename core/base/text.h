// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// True for well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool isUtf8(std::string_view text);

/// Without leading and trailing white space: what Unicode calls so, and the zero-width space, word
/// joiner and byte order mark that sheets leave in their cells.
std::string_view trimmed(std::string_view text);

constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Number of code points of well-formed UTF-8.
std::size_t codePoints(std::string_view text);

/// For comparing what people typed: NFKC, case folded, accents and strokes removed, Traditional
/// written as Simplified. "Zürich" → "zurich", "Łódź" → "lodz", "臺中" → "台中".
std::string foldForSearch(std::string_view text);

/// Words for the full-text index: folded, every Han character a word of its own, separated by
/// single spaces. "苏州恒达 Ltd." → "苏 州 恒 达 ltd".
std::string indexWords(std::string_view text);

/// Only the digits, without international prefix signs: "+86 138-1234" → "861381234".
std::string phoneDigits(std::string_view text);

/// Key for sorting names: collation key of the root locale with pinyin order for Han, as bytes.
std::string sortKey(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);

} // namespace caravan
