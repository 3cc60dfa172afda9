// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/field_path.h"
#include "core/query/query.h"
#include "core/store/columns.h"

#include <optional>
#include <vector>

namespace caravan::store {

/// A Filter over columns: which codes of a column fit is found once, then rows are looked up.
/// Holds pointers into the columns.
class ColumnFilter {
public:
    /// Nothing where SQL has to answer: texts, moments, "changed_at".
    static std::optional<ColumnFilter> make(Connection& connection, const Entity& entity,
                                            const Filter& filter, const TableColumns& table);

    /// isIn[i] is 1 for the rows that fit, else 0.
    void test(std::size_t first, std::size_t count, std::uint8_t* isIn) const;

private:
    Filter::Kind m_kind = Filter::Kind::all;
    std::vector<ColumnFilter> m_parts;
    const CodedColumn* m_coded = nullptr;
    std::vector<std::uint8_t> m_fits; ///< by code
    const NumberColumn* m_number = nullptr;
    Compare m_compare = Compare::equal;
    std::vector<std::int64_t> m_numbers;
};

/// Adds the columns that a filter asks for.
void columnsOfFilter(const Filter& filter, std::vector<std::string>& names);

/// A value of the catalogue's type from what SQLite gave for a path.
Value pathValue(const FieldPath& path, const SQLite::Column& column);

/// What a path leads to from each code of its first step.
std::vector<Value> valuesOfCodes(Connection& connection, const FieldPath& path,
                                 const CodedColumn& column);

} // namespace caravan::store
