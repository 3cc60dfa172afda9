// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/import_keys.h"
#include "core/exchange/import_lookup.h"

#include <memory>

namespace caravan {

/// One plan over the rows of a file: read first, then resolved, then written. Used by import.cpp
/// only.
class Importer {
public:
    /// @p replica, @p entity and @p options must outlive it.
    Importer(Replica& replica, const Entity& entity, ImportPlan plan, const ImportOptions& options);

    /// What @p earlier will make of the same file may be referred to. It must outlive this one.
    void follow(const Importer& earlier) { m_earlier.push_back(&earlier); }

    Done readHeader(const CsvRow& header);
    void readRow(const CsvRow& row);
    /// Second step: references may name rows that stand further down in the file.
    void resolve();
    Done write();
    ImportReport report;

private:
    struct Pending {
        CsvRow row;
        Edit edit;
        bool isNew = true;
        bool isBad = false;
        std::optional<Record> existing;
    };

    const std::string& cell(const CsvRow& row, const std::string& column) const;
    std::string meaning(const ImportColumn& column, const std::string& cell) const;
    std::string filled(const std::string& text, const CsvRow& row) const;
    void problem(Pending& pending, const std::string& column, const std::string& value,
                 const std::string& reason, const std::string& suggestion);
    void setValue(Pending& pending, const ImportColumn& column, const std::string& text);
    ImportLookup& lookup(const Entity& entity, const Field& field);

    Replica& m_replica;
    const Entity& m_entity;
    ImportPlan m_plan;
    const ImportOptions& m_options;
    std::map<std::string, std::size_t> m_columnAt;
    std::vector<Pending> m_pending;
    std::map<std::string, std::unique_ptr<ImportLookup>> m_lookups;
    ImportKeys m_keys;
    std::vector<const Importer*> m_earlier;
};

} // namespace caravan
