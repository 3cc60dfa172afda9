// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/column_form.h"
#include "core/exchange/import.h"
#include "core/exchange/import_heading.h"
#include "core/exchange/import_keys.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// What the cells of a file say by one plan: how each column is written, and the values of a row.
/// What they refer to is ImportReferences' to find.
///
/// The header is read first, then every row is looked at once, before any is asked for its values.
class ImportCells {
public:
    /// @p entity and @p plan must outlive it.
    ImportCells(const Entity& entity, const ImportPlan& plan);

    using Values = ImportKeys::Values;
    /// Where problems of a row go; none: they were told already.
    using Problems = std::vector<ImportProblem>*;

    /// Error: invalid; key names the column.
    Done readHeader(const CsvRow& header) { return m_heading.read(header, m_entity, m_plan); }
    void look(const CsvRow& row);
    const ImportHeading& heading() const { return m_heading; }
    /// How numbers and days are written, where that is not the neutral form.
    std::vector<ImportForm> forms() const;

    /// Without references by name.
    Values valuesOf(const CsvRow& row, Problems problems) const;
    const std::string& cell(const CsvRow& row, const std::string& column) const
    {
        return m_heading.cell(row, column);
    }
    /// What the mapping says that the cell means.
    std::optional<std::string> mended(const ImportColumn& column, const std::string& cell) const;
    /// The same, or else what stands there; empty where that is nothing.
    std::string meaning(const ImportColumn& column, const std::string& cell) const;

private:
    std::string bare(const std::string& cell) const;
    std::string filled(const std::string& text, const CsvRow& row) const;
    void setValue(const CsvRow& row, std::size_t column, Values& values,
                  std::map<std::string, std::string>& from, Problems problems) const;
    void setTemplates(const CsvRow& row, Values& values, Problems problems) const;
    void joinName(const CsvRow& row, Values& values) const;

    const Entity& m_entity;
    const ImportPlan& m_plan;
    std::vector<ColumnForm> m_forms; ///< of the plan's columns, in their order
    ImportHeading m_heading;
    bool m_isGuarded = true; ///< apostrophes before formulas are not part of the text
};

} // namespace caravan
