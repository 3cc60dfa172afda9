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
/// LF; ',' ';' or tab, found out from the first line, or said by it ("sep=;", as Excel has it). The
/// text must outlive the reader.
class CsvReader {
public:
    explicit CsvReader(std::string_view text);

    /// The next row, nothing at the end. Error: invalid; detail says line and column and what is
    /// wrong there (a quote in the middle of a cell, a quote that never ends).
    Result<std::optional<CsvRow>> next();
    char separator() const { return m_separator; }
    /// How much of the text was read.
    std::size_t at() const { return m_at; }

private:
    Error wrong(std::size_t line, std::size_t column, const char* what) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    char m_separator = ',';
};

/// How cells are written that a spreadsheet would take for a formula (first character = + - @, tab,
/// line end or the wide equals sign).
enum class CsvGuard {
    spreadsheet, ///< with one more apostrophe in front; importing takes it away again
    exact,       ///< as they are
};

/// One line with CRLF, quoted where needed.
std::string csvLine(const std::vector<std::string>& cells, CsvGuard guard);
/// A text as CsvGuard::spreadsheet writes it: for those who guard some cells only.
std::string withGuard(std::string cell);
/// Undoes withGuard(). Only for files that are guarded: of another one, an apostrophe is its own.
std::string withoutGuard(std::string cell);
/// True for a cell that no guarded file has: a formula as it stands. Numbers are none.
bool isBareFormula(std::string_view cell);

} // namespace caravan
