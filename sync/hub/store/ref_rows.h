// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/driver.h"
#include "sync/hub/store/number_set.h"
#include "sync/hub/store/record_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// One reference of a live record.
struct Reference {
    std::string field;
    std::string entity;
    RecordId id;
    NumberSet reveals; ///< scopes in which the target stands because of it
    bool operator==(const Reference&) const = default;
};

/// A record that refers to another.
struct Referrer {
    std::int64_t rid = 0;
    std::string entity;
    std::string field;
};

/// Stands in Reference::entity for the record that a conflict is about: such references are found
/// apart from those by which records depend on each other.
inline std::string aboutEntity(std::string_view entity)
{
    return "about " + std::string(entity);
}

/// The references of a record, by field name.
std::vector<Reference> referencesOf(Connection& connection, std::int64_t rid);
void saveReference(Connection& connection, std::int64_t rid, const Reference& reference);
void removeReference(Connection& connection, std::int64_t rid, std::string_view field);

/// Live records that refer to @p id by a field that @p catalogue knows: what the company added and
/// this version of the product cannot use is left as it is.
std::vector<Referrer> referrersOf(Connection& connection, const Catalogue& catalogue,
                                  std::string_view entity, const RecordId& id);
/// One of those that it does not know.
std::optional<Referrer> strangeReferrer(Connection& connection, const Catalogue& catalogue,
                                        std::string_view entity, const RecordId& id);
/// The scopes in which a record stands because of others that reveal it.
NumberSet revealedScopes(Connection& connection, std::string_view entity, const RecordId& id);

} // namespace caravan::hub
