// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import_lookup.h"
#include "core/store/edit.h"
#include "core/store/replica.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

inline constexpr std::size_t kPasteBytesMax = 16U << 20U;
inline constexpr std::size_t kPasteCellsMax = 200'000;

/// Cells as spreadsheets put them on the clipboard: rows by line ends, cells by tabs; a cell that
/// begins with a quotation mark and is closed by one may hold both, and doubled ones stand for one.
/// A mark in the middle of a cell is its own, since spreadsheets write 5" so. Rows may differ in
/// length; a line end after the last row makes none.
/// Error: tooLarge (beyond the limits above), invalid (no UTF-8).
Result<std::vector<std::vector<std::string>>> readPastedCells(std::string_view text);

/// Cells and what each of their columns says of records.
struct PastedBlock {
    struct Column {
        const Field* field = nullptr;      ///< nullptr: left out
        const Field* currencyOf = nullptr; ///< the amount beside it, whose currency it says
        bool isId = false;
        std::string heading{};
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    /// Which record a row is stands in a column: an id, else the title. Nothing: by its place.
    std::optional<std::size_t> ids;
    std::optional<std::size_t> titles;
};

/// By the first row where each of its cells is the heading of a field, as copying from a list gives
/// it; else the columns are @p shown from the first on, and each row is a record. A row that ends
/// before a column says nothing about it.
PastedBlock blockOf(const Entity& entity, std::vector<std::vector<std::string>> cells,
                    const std::vector<const Field*>& shown);

/// A heading of the column of ids.
inline constexpr std::string_view kIdHeading = "ID";

/// What the cells would make of one record.
struct PastedChange {
    Record record;
    FieldValues values; ///< only those that differ
};
struct PasteProblem {
    std::size_t row = 0; ///< of the block, from 1
    std::string column;  ///< heading or label; empty: the whole row
    std::string cell;    ///< its beginning
    enum class Kind {
        unknownRecord,  ///< none has this id or title, or it is not here any more
        severalRecords, ///< have this title
        noRecord,       ///< below the last row of the list
        recordTwice,    ///< an earlier row is the same record
        unknownTarget,  ///< what it refers to is not known
        severalTargets,
        value ///< it is no value of the field
    };
    Kind kind = Kind::value;
    std::string reason{}; ///< of a value
};
struct PasteEffect {
    std::vector<PastedChange> changes; ///< in the order of the rows
    std::vector<PasteProblem> problems;
};

/// Reads a block without writing anything. @p recordAt: which record a row of a block without
/// identity is, and of one whose title several records have, rows from 0. Throws where a record
/// cannot be read (core/store/failure.h).
PasteEffect effectOf(Replica& replica, const Entity& entity, const PastedBlock& block,
                     const std::function<std::optional<RecordId>(std::size_t row)>& recordAt);

} // namespace caravan
