// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A name without what companies of one name may write differently: case, accents, signs,
/// Traditional characters, and legal forms ("Ltd", "GmbH", "股份有限公司"). Never empty for a name
/// that is not.
std::string companyKey(std::string_view name);

/// Why two records may be one.
enum class SameBy { code, mail, phone, name, domain };

/// What of a record identifies whom it is about: the fields in Entity::identity by their types, all
/// that are neither title, phone, mail nor web address as codes; a mail's domain only where the
/// entity is a company, since it has a web address, and only when not everybody has one there.
struct Identity {
    struct Mark {
        SameBy by = SameBy::name;
        std::string key;
        auto operator<=>(const Mark&) const = default;
    };
    std::vector<Mark> marks; ///< sorted, without doubles
    std::string name;        ///< the words of the title, without legal forms, to search for
};
Identity identityOf(const Record& record);

struct Likeness {
    int percent = 0; ///< how sure; 60 and more are worth showing
    std::vector<SameBy> by;
};
/// Two marks weigh more than one.
Likeness likenessOf(const Identity& one, const Identity& other);

struct Duplicate {
    Row row;
    Likeness likeness;
};
/// Records of @p entity that may be the same as @p record (of that or of another entity), surest
/// first. Asks the search index, so it is quick enough while somebody types.
std::vector<Duplicate> findDuplicates(Replica& replica, const std::string& entity,
                                      const Identity& record, const RecordId& except);

/// Pairs of records that may be one and that nobody said are two (core/actions/pairs_apart.h),
/// surest first; at most @p pairsMax. Reads every record once.
struct DuplicatePair {
    RecordId one;
    RecordId other;
    Likeness likeness;
};
Result<std::vector<DuplicatePair>> scanDuplicates(Replica& replica, const std::string& entity,
                                                  std::size_t pairsMax,
                                                  const std::function<bool()>& isCancelled = {});

} // namespace caravan
