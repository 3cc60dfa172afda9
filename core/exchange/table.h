// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace caravan {

/// A cell as a sheet knows it: text, number, or day.
using TableCell = std::variant<std::string, Decimal, Date>;

/// Writes a table to a file beside the target, which takes its place only when all is written.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual Done add(const std::vector<TableCell>& cells) = 0;
    /// Error: storage, storageFull; the target is then as it was.
    virtual Done finish() = 0;
};

/// UTF-8 with a byte order mark, as spreadsheets expect it; cells that a spreadsheet would take
/// for a formula are guarded.
std::unique_ptr<TableWriter> csvTable(const std::filesystem::path& file,
                                      const std::vector<std::string>& header);
/// A workbook: text is never a formula, cells above 32,767 characters are cut with a mark, rows
/// above 1,048,576 go on in another sheet (SECURITY B-70).
std::unique_ptr<TableWriter> xlsxTable(const std::filesystem::path& file, const std::string& title,
                                       const std::vector<std::string>& header);
/// A name that a sheet may have: without []:*?/\ and at most 31 characters.
std::string sheetName(const std::string& title);

} // namespace caravan
