// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import_cells.h"
#include "core/exchange/import_lookup.h"
#include "core/store/edit.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace caravan {

/// What the rows of a file refer to by name: records of the replica, other rows of the file, what
/// earlier plans make of it, and records that have to be made for it.
///
/// Every row is learned before any is referred to, since references may name rows further down.
class ImportReferences {
public:
    /// All must outlive it.
    ImportReferences(Replica& replica, const Entity& entity, const ImportPlan& plan,
                     const ImportCells& cells)
        : m_replica(replica), m_entity(entity), m_plan(plan), m_cells(cells)
    {
    }

    using Values = ImportCells::Values;
    using Problems = ImportCells::Problems;

    /// What @p earlier will make of the same file may be referred to. It must outlive this one.
    void follow(ImportReferences& earlier);
    /// What the row says and which record it is may be referred to. @p isFresh: a new one.
    void learn(const CsvRow& row, const Values& values, const RecordId& id, bool isFresh);
    /// The name of what a cell refers to, by whatever it is looked up.
    std::string titleOf(const ImportColumn& column, const std::string& text);
    /// Sets in @p values what the row refers to.
    void refer(const CsvRow& row, Values& values, Problems problems);

    /// Cells without a reference, of the rows whose problems were asked for.
    std::size_t emptyCells() const { return m_emptyCells; }
    /// Records that references needed, by entity.
    const std::map<std::string, std::vector<Edit>>& made() const { return m_made; }
    /// The same, once: they are to be saved before what refers to them.
    std::map<std::string, std::vector<Edit>> takeMade() { return std::exchange(m_made, {}); }

private:
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
    void referBy(const CsvRow& row, const ImportColumn& column, Values& values, Problems problems);
    ImportLookup& lookup(const Entity& entity, const Field& field);

    Replica& m_replica;
    const Entity& m_entity;
    const ImportPlan& m_plan;
    const ImportCells& m_cells;
    std::map<std::string, std::unique_ptr<ImportLookup>> m_lookups;
    std::map<std::string, std::vector<Edit>> m_made; ///< by entity
    std::size_t m_emptyCells = 0;
    std::vector<ImportReferences*> m_earlier;
    /// Fields by which a later plan refers to what this one makes, and what they say.
    std::map<std::string, std::vector<std::pair<std::string, RecordId>>> m_taught;
    std::unordered_map<std::size_t, std::pair<RecordId, std::string>> m_ofLine; ///< id and name
};

} // namespace caravan
