// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// One row of a CSV file and where it begins.
struct CsvRow {
    std::size_t line = 1; ///< counted from 1, as an editor shows it
    std::vector<std::string> cells;
};

/// Reads CSV of RFC 4180 from UTF-8 text: quotes, doubled quotes, line breaks in quotes, CRLF or
/// LF; ',' ';' or tab, found out from the first line. The text must outlive the reader.
class CsvReader {
public:
    explicit CsvReader(std::string_view text);

    /// The next row, nothing at the end. Error: invalid; detail says line and column and what is
    /// wrong there (a quote in the middle of a cell, a quote that never ends).
    Result<std::optional<CsvRow>> next();
    char separator() const { return m_separator; }

private:
    Error wrong(std::size_t line, std::size_t column, const char* what) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    char m_separator = ',';
};

/// How cells are written that a spreadsheet would take for a formula (first character = + - @ or
/// tab).
enum class CsvGuard {
    spreadsheet, ///< with an apostrophe in front; importing takes it away again
    exact,       ///< as they are
};

/// One line with CRLF, quoted where needed.
std::string csvLine(const std::vector<std::string>& cells, CsvGuard guard);
/// Takes away the apostrophe of CsvGuard::spreadsheet.
std::string withoutGuard(std::string cell);

} // namespace caravan
