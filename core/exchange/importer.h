// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/column_form.h"
#include "core/exchange/import.h"
#include "core/exchange/import_keys.h"
#include "core/exchange/import_lookup.h"

#include <memory>
#include <unordered_map>

namespace caravan {

/// One plan over the rows of a file, which pass by four times and are not kept: how columns are
/// written, who each row is, what is wrong with it, and then it is written. Used by import.cpp
/// only.
class Importer {
public:
    /// @p replica, @p entity and @p options must outlive it.
    Importer(Replica& replica, const Entity& entity, ImportPlan plan, const ImportOptions& options);

    /// What @p earlier will make of the same file may be referred to. It must outlive this one.
    void follow(Importer& earlier);

    Done readHeader(const CsvRow& header);
    void look(const CsvRow& row);
    void identify(const CsvRow& row);
    /// Third: references may name rows that stand further down in the file.
    void check(const CsvRow& row);
    /// Before a pass over the rows begins; the header is none of them.
    void beginPass() { m_at = 0; }
    /// After the third pass. Error: notAllowed.
    Done endCheck();
    Done write(const CsvRow& row);
    Done endWrite();
    ImportReport report;

private:
    struct RowState {
        enum class Kind : std::uint8_t { fresh, known, left, bad };
        RecordId id;
        Kind kind = Kind::fresh;
    };
    using Values = ImportKeys::Values;
    /// Where problems of a row go; none: they were told already.
    using Problems = std::vector<ImportProblem>*;

    std::string bare(const std::string& cell) const;
    const std::string& cell(const CsvRow& row, const std::string& column) const;
    std::optional<std::string> mended(const ImportColumn& column, const std::string& cell) const;
    std::string meaning(const ImportColumn& column, const std::string& cell) const;
    std::string filled(const std::string& text, const CsvRow& row) const;
    void checkCells(const CsvRow& row, Problems problems) const;
    Values valuesOf(const CsvRow& row, Problems problems);
    void setValue(const CsvRow& row, std::size_t column, Values& values,
                  std::map<std::string, std::string>& from, Problems problems);
    void setTemplates(const CsvRow& row, Values& values, Problems problems) const;
    void joinName(const CsvRow& row, Values& values) const;
    void refer(const CsvRow& row, Values& values, Problems problems);
    void referBy(const CsvRow& row, const ImportColumn& column, Values& values, Problems problems);
    /// What a cell of a lookup means: a record, or a name that @p by of @p entity has. No entity:
    /// neither.
    struct Linked {
        std::optional<RecordKey> key;
        const Entity* entity = nullptr;
        const Field* by = nullptr; ///< nullptr: the entity has no such field
        std::string name;
    };
    Linked linkedBy(const Field& field, const ImportColumn& column, const std::string& text) const;
    std::optional<RecordId> ofSameRow(std::size_t line, const Entity& target, const Field& by,
                                      const std::string& text) const;
    ImportLookup& lookup(const Entity& entity, const Field& field);
    std::string titleOf(const ImportColumn& column, const std::string& text);
    Done save();
    /// Saves the batch record by record; what a rule refuses becomes a problem of its row.
    Done saveOneByOne(const SaveOptions& options);

    Replica& m_replica;
    const Entity& m_entity;
    ImportPlan m_plan;
    const ImportOptions& m_options;
    std::map<std::string, std::size_t> m_columnAt;
    std::size_t m_cells = 0; ///< that a row has
    bool m_isGuarded = true; ///< apostrophes before formulas are not part of the text
    std::vector<ColumnForm> m_forms;
    ImportKeys m_keys;
    std::vector<RowState> m_rows;
    std::size_t m_at = 0; ///< the next row of this pass
    std::map<std::string, std::unique_ptr<ImportLookup>> m_lookups;
    std::map<std::string, std::vector<Edit>> m_made; ///< records that references needed, by entity
    std::vector<Edit> m_batch;
    std::vector<std::size_t> m_batchLines; ///< of its edits; 0: made for a reference
    std::vector<Importer*> m_earlier;
    /// Fields by which a later plan refers to what this one makes, and what they say.
    std::map<std::string, std::vector<std::pair<std::string, RecordId>>> m_taught;
    std::unordered_map<std::size_t, std::pair<RecordId, std::string>> m_ofLine; ///< id and name
};

} // namespace caravan
