// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/connection.h"

#include <vector>

namespace caravan::store {

/// Counts and sums over groups. What a reference leads to is looked up once per group, not once per
/// record: first the records are added up by their own columns, then those sums by the path.
/// Error: invalid, tooMany, storage.
Result<std::vector<AggregateRow>> aggregate(Connection& connection, const AggregateQuery& query);

} // namespace caravan::store
