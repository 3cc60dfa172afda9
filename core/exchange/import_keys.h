// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
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
    ImportKeys(const Catalogue& catalogue, const Entity& entity, const ImportPlan& plan);

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
    const std::vector<std::string>& titleFields() const { return m_titles; }

private:
    using Hash = std::uint32_t;
    struct Known {
        RecordId id;
        std::uint32_t line = 0; ///< of the row in the file; 0: a record
    };
    enum class Likeness { different, unsure, same };
    enum class Kind { person, company, other };

    std::size_t slot(const std::string& field);
    void add(const RecordId& id, std::size_t line, const std::vector<Hash>& row);
    std::vector<Hash> hashes(const Values& values) const;
    std::vector<std::uint64_t> keysOf(const std::vector<Hash>& row) const;
    const Hash* marksOf(std::uint32_t known) const { return &m_marks[known * m_fields.size()]; }
    bool share(const std::vector<std::size_t>& slots, const Hash* a, const Hash* b) const;
    bool differ(const std::vector<std::size_t>& slots, const Hash* a, const Hash* b) const;
    bool says(const std::vector<std::size_t>& slots, const Hash* row) const;
    bool isEqual(const Hash* a, const Hash* b) const;
    bool addsNothing(const Hash* row, const Hash* to) const;
    Likeness byMarks(const Hash* row, std::uint32_t known) const;
    Likeness personByMarks(const Hash* row, std::uint32_t known) const;
    Likeness otherByMarks(const Hash* row, std::uint32_t known) const;
    Likeness byKey(const Hash* row, std::uint32_t known) const;
    Found pick(const Hash* row, const std::vector<std::uint32_t>& alike);
    std::string told(std::uint32_t known) const;

    const Entity& m_entity;
    Kind m_kind = Kind::other;
    bool m_isByMarks = false;
    bool m_changes = false;             ///< records that are known get what the rows say
    std::vector<const Field*> m_fields; ///< compared, in the order of a row's hashes
    std::map<std::string, std::size_t> m_slots;
    std::vector<std::size_t> m_key;
    std::vector<std::string> m_titles;
    std::vector<std::size_t> m_mapped;
    std::vector<std::size_t> m_title;
    std::vector<std::size_t> m_codes;
    std::vector<std::size_t> m_mails;
    std::vector<std::size_t> m_phones;
    std::vector<std::size_t> m_companies;
    std::vector<std::size_t> m_address;
    std::vector<std::size_t> m_days;

    std::vector<Known> m_known;
    std::vector<Hash> m_marks; ///< m_fields.size() of each known one
    std::vector<bool> m_isTaken;
    std::unordered_multimap<std::uint64_t, std::uint32_t> m_index;
    Replica* m_replica = nullptr;
};

} // namespace caravan
