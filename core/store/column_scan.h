// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/field_path.h"
#include "core/query/query.h"
#include "core/store/columns.h"

#include <optional>
#include <vector>

namespace caravan::store {

/// A question of Replica::aggregate() answered from kept columns, block by block instead of row by
/// row (Boncz et al., "MonetDB/X100: Hyper-Pipelining Query Execution", CIDR 2005). The rows are
/// those that SQL gives, in its order. Nothing where the columns cannot answer: none are kept, or
/// the question is about texts, moments or search.
std::optional<std::vector<AggregateRow>> aggregateColumns(Connection& connection,
                                                          const Entity& entity,
                                                          const AggregateQuery& query,
                                                          const std::vector<FieldPath>& groups);

} // namespace caravan::store
