// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace caravan {

/// The fields by which records of one entity are told apart in an import. Of each row and record
/// only a hash of each such field is kept, in the order of `fields`; a slot is a place in it.
struct ImportMarks {
    using Hash = std::uint32_t; ///< 0: nothing stands there
    using Slots = std::vector<std::size_t>;
    enum class Kind { person, company, other };

    ImportMarks(const Catalogue& catalogue, const Entity& entity, const ImportPlan& plan);

    /// Of the normal form in which values of that field are compared.
    static Hash hashOf(const Field& field, const Value& value);
    /// Under what a row is looked for: its key, or its name and its codes. A row without any is
    /// looked for as a whole.
    std::vector<std::uint64_t> keysOf(const std::vector<Hash>& row) const;

    /// Something that stands in one of the slots of @p a stands in one of them of @p b.
    static bool share(const Slots& slots, const Hash* a, const Hash* b);
    /// A slot says something else in @p a than in @p b.
    static bool differ(const Slots& slots, const Hash* a, const Hash* b);
    static bool says(const Slots& slots, const Hash* row);
    /// In all that the plan sets.
    bool isEqual(const Hash* a, const Hash* b) const;
    /// Every cell of the row stands there already.
    bool addsNothing(const Hash* row, const Hash* to) const;

    Kind kind = Kind::other;
    bool isByMarks = false;                    ///< ImportPlan::knowsByMarks
    bool changesKnown = false;                 ///< records that are known get what the rows say
    std::vector<const Field*> fields;          ///< compared, in the order of a row's hashes
    std::map<std::string, std::size_t> slotOf; ///< by name of the field
    std::vector<std::string> titles;           ///< names of the fields that name a record
    Slots key;
    Slots mapped;
    Slots title;
    Slots codes;
    Slots mails;
    Slots phones;
    Slots companies;
    Slots address;
    Slots days;

private:
    std::size_t slot(const Entity& entity, const std::string& field);
};

} // namespace caravan
