// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/import_cells.h"
#include "core/exchange/import_keys.h"
#include "core/exchange/import_references.h"

#include <vector>

namespace caravan {

/// One plan over the rows of a file, which pass by four times and are not kept: how columns are
/// written, who each row is, what is wrong with it, and then it is written. Used by import.cpp
/// only.
class Importer {
public:
    /// @p replica, @p entity and @p options must outlive it.
    Importer(Replica& replica, const Entity& entity, ImportPlan plan, const ImportOptions& options);
    Importer(const Importer&) = delete; ///< its parts refer to its plan
    Importer& operator=(const Importer&) = delete;

    /// What @p earlier will make of the same file may be referred to. It must outlive this one.
    void follow(Importer& earlier) { m_references.follow(earlier.m_references); }

    Done readHeader(const CsvRow& header);
    void look(const CsvRow& row) { m_cells.look(row); }
    void identify(const CsvRow& row);
    /// Third: references may name rows that stand further down in the file.
    void check(const CsvRow& row);
    /// Before a pass over the rows begins; the header is none of them.
    void beginPass() { m_at = 0; }
    /// After the third pass. Error: notAllowed.
    Done endCheck();
    Done write(const CsvRow& row);
    Done endWrite();
    /// Whole after endCheck(), but for what writing adds.
    ImportReport report;

private:
    struct RowState {
        enum class Kind : std::uint8_t { fresh, known, left, bad };
        RecordId id;
        Kind kind = Kind::fresh;
    };
    using Values = ImportCells::Values;

    Done save();
    /// Saves the batch record by record; what a rule refuses becomes a problem of its row.
    Done saveOneByOne(const SaveOptions& options);

    Replica& m_replica;
    const Entity& m_entity;
    const ImportPlan m_plan;
    const ImportOptions& m_options;
    ImportCells m_cells;
    ImportReferences m_references;
    ImportKeys m_keys;
    std::vector<RowState> m_rows;
    std::size_t m_at = 0; ///< the next row of this pass
    std::vector<Edit> m_batch;
    std::vector<std::size_t> m_batchLines; ///< of its edits; 0: made for a reference
};

} // namespace caravan
