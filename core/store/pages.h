// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "core/store/connection.h"
#include "core/store/row.h"

#include <optional>
#include <string>
#include <vector>

// A question's records page by page: in which order, how many, at which place. As the members of
// Replica say it (core/store/replica.h).

namespace caravan::store {

Result<std::vector<Row>> selectPage(Connection& connection, const Query& query, std::int64_t offset,
                                    std::int64_t limit, PageAnchors* anchors);
Result<std::int64_t> countRows(Connection& connection, const Query& query);
Result<std::optional<std::int64_t>> positionOf(Connection& connection, const Query& query,
                                               const RecordId& id);
Done keepOrder(Connection& connection, const Query& query);
std::int64_t rowsAtMost(Connection& connection, const std::string& entity);

} // namespace caravan::store
