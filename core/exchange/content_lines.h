// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

// Content lines, which iCalendar (RFC 5545) and vCard (RFC 2426, RFC 6350) share.

/// Backslash, comma, semicolon and line breaks written so that a text is one value; other control
/// characters are left out.
std::string escapedText(std::string_view text);
/// One content line with CRLF, folded at 75 bytes without cutting a character; a continued one
/// begins with a blank that counts too.
std::string foldedLine(const std::string& line);

/// One property as it stands in a file, its value not yet unescaped.
struct ContentLine {
    std::size_t number = 0;                         ///< of the line in the file, from 1
    std::string name;                               ///< upper case, without a group ("item1.")
    std::multimap<std::string, std::string> params; ///< upper case; a word alone is a TYPE
    std::string value;

    bool hasType(std::string_view word) const;
};
/// Unfolds and takes apart; also the soft breaks of quoted-printable values (vCard 2.1). What has
/// no colon is left out.
std::vector<ContentLine> readContentLines(std::string_view bytes);

/// Undoes escapedText(), cut at each unescaped @p separator (0: not cut).
std::vector<std::string> unescapedParts(std::string_view value, char separator);

} // namespace caravan
