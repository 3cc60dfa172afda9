// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace caravan::store {

/// A question as SQL text with its values bound separately. Identifiers come from the catalogue,
/// never from the question's text.
struct SqlQuery {
    const Entity* entity = nullptr;
    std::string where;         ///< without the word, "1" when everything
    std::string orderBy;       ///< without the words
    std::vector<Value> values; ///< for the ? in order
};

/// Error: invalid with the field as key, notFound for an unknown entity.
Result<SqlQuery> toSql(Connection& connection, const Query& query);

/// Binds the values from @p index on; returns the next index.
int bindValues(SQLite::Statement& statement, int index, const std::vector<Value>& values);

/// SQL expression that gives the sort order of a field: title of the target for references,
/// declared order for choices, worth for money.
std::string sortExpression(Connection& connection, const Entity& entity, const Field& field,
                           bool descending);

} // namespace caravan::store
