// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "core/exchange/import_likeness.h"
#include "core/exchange/import_marks.h"
#include "core/store/replica.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace caravan {

/// Which record a row of a file is, so that a file that is imported again makes nothing twice and
/// no row goes into another's record. By the key of the mapping where it has one; else by more than
/// one mark: name with mail, telephone or company for people, name and address for companies. Of
/// each field only a hash is kept, so that a file of a million rows is no burden.
class ImportKeys {
public:
    ImportKeys(const Catalogue& catalogue, const Entity& entity, const ImportPlan& plan)
        : m_entity(entity), m_compared(catalogue, entity, plan), m_likeness(m_compared)
    {
    }
    ImportKeys(const ImportKeys&) = delete; ///< its parts refer to each other
    ImportKeys& operator=(const ImportKeys&) = delete;

    /// Reads the marks of all records. Error: storage…; then nothing may be imported.
    Done load(Replica& replica);

    using Values = std::map<std::string, Value, std::less<>>;
    struct Found {
        enum class Kind { fresh, existing, inFile, unsure };
        Kind kind = Kind::fresh;
        RecordId id;
        std::string why; ///< of unsure, for people
    };
    /// For each row once, in the order of the file. @p values: what the row says; a reference by
    /// the name of what it refers to. @p id: that it will have if it is new.
    Found take(const Values& values, std::size_t line, const RecordId& id);
    /// The name in a row, for messages.
    const std::vector<std::string>& titleFields() const { return m_compared.titles; }

private:
    using Hash = ImportMarks::Hash;
    struct Known {
        RecordId id;
        std::uint32_t line = 0; ///< of the row in the file; 0: a record
    };

    void add(const RecordId& id, std::size_t line, const std::vector<Hash>& row);
    std::vector<Hash> hashes(const Values& values) const;
    const Hash* marksOf(std::uint32_t known) const
    {
        return &m_marks[known * m_compared.fields.size()];
    }
    Found pick(const Hash* row, const std::vector<std::uint32_t>& alike);
    std::string told(std::uint32_t known) const;

    const Entity& m_entity;
    const ImportMarks m_compared;
    const ImportLikeness m_likeness;
    std::vector<Known> m_known;
    std::vector<Hash> m_marks; ///< m_compared.fields.size() of each known one
    std::vector<bool> m_isTaken;
    std::unordered_multimap<std::uint64_t, std::uint32_t> m_index;
    Replica* m_replica = nullptr;
};

} // namespace caravan
