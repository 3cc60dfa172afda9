// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/row.h"

#include <utility>
#include <vector>

// What refers to a record. As the members of Replica say it (core/store/replica.h); throws where a
// row cannot be read.

namespace caravan::store {

std::vector<Row> related(Connection& connection, const Entity& of, const Field& by,
                         const RecordKey& target, std::size_t limit);
std::vector<std::int64_t>
countReferring(Connection& connection,
               const std::vector<std::pair<const Entity*, const Field*>>& by,
               const RecordKey& target);
std::vector<Row> timelineOf(Connection& connection, const RecordKey& target, std::size_t limit);

} // namespace caravan::store
