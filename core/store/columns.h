// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace caravan::store {

/// One column of a table in the order of its row numbers, each value as a code into the words
/// that occur in it; code 0 is NULL. One, two or four bytes a row, as many as the words need.
/// (Dictionary encoding as in column stores: Stonebraker et al., "C-Store", VLDB 2005.)
class CodedColumn {
public:
    using Code = std::uint32_t;

    std::size_t rows() const { return m_codes.size() / m_width; }
    /// Codes of the rows [first, first + count), which must be there.
    void read(std::size_t first, std::size_t count, Code* codes) const;
    /// Makes room as needed; rows between are NULL.
    void set(std::size_t row, const std::optional<std::string>& word);
    /// By code; the first stands for NULL.
    const std::vector<std::string>& words() const { return m_words; }

    /// The two blobs it is kept as. Words: each its length (four bytes, the lowest first) and text.
    const std::string& codes() const { return m_codes; }
    std::string packedWords() const;
    /// False when they are not such a column: a code without a word, a word cut off.
    bool load(std::string codes, std::size_t width, const std::string& packedWords);
    std::size_t width() const { return m_width; }

private:
    Code codeOf(const std::string& word);
    void widen(std::size_t width);

    std::string m_codes;
    std::size_t m_width = 1;
    std::vector<std::string> m_words{std::string()};
    std::unordered_map<std::string, Code> m_places; ///< filled at the first set()
};

/// Numbers as they are, in the order of row numbers.
struct NumberColumn {
    static constexpr std::int64_t kNull = INT64_MIN;
    std::vector<std::int64_t> values;

    void set(std::size_t row, std::int64_t value);
};

/// What questions over a whole large table read instead of the table: some of its columns, each by
/// itself, in memory. A copy of them is kept in the file; what changed since is noted by triggers
/// (table row_log) and is brought up to date before a question is answered.
struct TableColumns {
    std::size_t rows = 0; ///< one more than the greatest row number
    std::map<std::string, CodedColumn, std::less<>> coded;
    std::map<std::string, NumberColumn, std::less<>> numbers;
    std::map<std::string, std::int64_t, std::less<>> appliedUpTo; ///< by column: seq of row_log
};

/// Name of the column that says whether there is a row of this number.
inline constexpr const char* kRowThere = "#row";

/// The columns of one connection, by entity.
struct ColumnCache {
    std::map<std::string, TableColumns, std::less<>> tables;
};

/// Whether a field has a column: what can be counted, grouped and added up, but no free text.
bool hasColumn(const Field& field);

void createColumnTables(Connection& connection);

/// The columns @p names of an entity as of the open read transaction; null where none are kept.
/// Not inside a transaction that writes: its rows may yet be taken back. Valid until the next call.
const TableColumns* columnsOf(Connection& connection, const Entity& entity,
                              const std::vector<std::string>& names);

/// Makes and renews the kept copies: of tables that have grown large, and of those of which so
/// much changed that bringing them up to date takes long. A second at a million rows; nothing
/// when nothing is to do. Its own transaction; what fails is done another time.
void keepColumns(Connection& connection);

/// Other fields than before: the copies are made anew when next there is time.
void forgetColumns(Connection& connection);

} // namespace caravan::store
