// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"

#include <map>
#include <string>
#include <vector>

namespace caravan {

/// The heading of a file: where the columns of a plan stand in its rows, and what stands in none.
class ImportHeading {
public:
    /// Error: invalid; key names the column.
    Done read(const CsvRow& header, const Entity& entity, const ImportPlan& plan);
    /// A cell of a column without a heading is nowhere to be put; that is told once.
    void look(const CsvRow& row);

    /// Empty where the row has no such cell.
    const std::string& cell(const CsvRow& row, const std::string& column) const;
    /// Cells that are missing or too many may only be empty ones.
    void checkCells(const CsvRow& row, std::vector<ImportProblem>& problems) const;
    /// Columns with something in them that the plan does not name.
    const std::vector<std::string>& unknownColumns() const { return m_unknownColumns; }

private:
    std::map<std::string, std::size_t> m_columnAt;
    std::size_t m_cells = 0; ///< that a row has
    std::vector<std::string> m_unknownColumns;
};

} // namespace caravan
