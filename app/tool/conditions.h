// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/replica.h"

#include <string>
#include <string_view>

namespace caravan::tool {

/// Reads "FIELD=VALUE" and its kin into a filter. References are given by id or by title.
/// Error: invalid with the field.
Result<Filter> conditionFrom(Replica& replica, const Entity& entity, const std::string& text);

/// A value typed for a field: as valueFromText(), references also by the title of their target.
Result<Value> typedValue(Replica& replica, const Field& field, const std::string& text);

/// "FIELD=VALUE" for create and set. "FIELD=" empties the field; of a field
/// that holds a file the value is the path of one, which is copied in.
Result<std::pair<std::string, Value>> assignmentFrom(Replica& replica, const Entity& entity,
                                                     const std::string& text);

} // namespace caravan::tool
