// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/access_rules.h"

#include <boost/json.hpp>

namespace caravan {

struct LoadedAccess {
    std::map<Role, EntityAccess> reach; ///< of every role
    std::map<Role, std::map<std::string, FieldAccess, std::less<>>> fields;
};

/// The "write" and "access" members of one entity file. Throws SchemaMistake.
LoadedAccess loadAccess(const Entity& entity, const boost::json::object& file);

/// True for a field that nobody can do without: no form can be filled in, nor a record be found
/// where it belongs, where it is hidden.
bool mustBeShown(const Entity& entity, const Field& field);

} // namespace caravan
