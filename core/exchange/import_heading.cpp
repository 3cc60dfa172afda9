// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/import_heading.h"

#include "core/base/text.h"

#include <algorithm>
#include <set>

namespace caravan {

Done ImportHeading::read(const CsvRow& header, const Entity& entity, const ImportPlan& plan)
{
    std::set<std::string> twice;
    m_cells = header.cells.size();
    while (m_cells > 0 && trimmed(header.cells[m_cells - 1]).empty()) {
        --m_cells; // columns behind the last that has a heading
    }
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string name(trimmed(header.cells[i]));
        if (!name.empty() && !m_columnAt.emplace(name, i).second) {
            twice.insert(name);
        }
    }
    std::set<std::string> used(plan.ignored.begin(), plan.ignored.end());
    const std::string line = "line " + std::to_string(header.line) + ": ";
    for (const ImportColumn& column : plan.columns) {
        used.insert(column.column);
        if (m_columnAt.count(column.column) == 0) {
            return Error{ErrorCode::invalid, column.column,
                         line + "the file has no column \"" + column.column + "\""};
        }
        if (twice.count(column.column) != 0) {
            return Error{ErrorCode::invalid, column.column,
                         line + "the column \"" + column.column + "\" stands twice"};
        }
    }
    for (const auto& [name, index] : m_columnAt) {
        if (used.count(name) == 0) {
            m_unknownColumns.push_back(name);
        }
    }
    if (plan.columns.empty()) {
        return Error{ErrorCode::invalid, "columns",
                     "no column of the file is named like a field of " + entity.name +
                         "; a mapping file says what they mean"};
    }
    return done();
}

void ImportHeading::look(const CsvRow& row)
{
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string name = "column " + std::to_string(i + 1) + ", which has no heading";
        const bool isNameless =
            std::none_of(m_columnAt.begin(), m_columnAt.end(),
                         [&](const auto& column) { return column.second == i; });
        if (i < m_cells && isNameless && !trimmed(row.cells[i]).empty() &&
            std::find(m_unknownColumns.begin(), m_unknownColumns.end(), name) ==
                m_unknownColumns.end()) {
            m_unknownColumns.push_back(name);
        }
    }
}

const std::string& ImportHeading::cell(const CsvRow& row, const std::string& column) const
{
    static const std::string kNone;
    const auto at = m_columnAt.find(column);
    return at == m_columnAt.end() || at->second >= row.cells.size() ? kNone : row.cells[at->second];
}

void ImportHeading::checkCells(const CsvRow& row, std::vector<ImportProblem>& problems) const
{
    std::size_t said = row.cells.size();
    while (said > m_cells && trimmed(row.cells[said - 1]).empty()) {
        --said;
    }
    if (said != m_cells && row.cells.size() != m_cells) {
        problems.push_back({row.line, "", "",
                            "has " + std::to_string(row.cells.size()) + " cells instead of " +
                                std::to_string(m_cells),
                            "", ImportProblem::Kind::cells});
    }
}

} // namespace caravan
