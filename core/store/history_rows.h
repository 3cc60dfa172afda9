// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/history_entry.h"

#include <string>
#include <vector>

// What changed in records, as far as it went through this laptop. As the members of Replica say it
// (core/store/replica.h); throws where a row cannot be read.

namespace caravan::store {

std::vector<HistoryEntry> historyOf(Connection& connection, const Entity& of, const RecordId& id,
                                    std::size_t limit);
std::vector<HistoryEntry> historySince(Connection& connection, const Entity& of, TimePoint since,
                                       const std::vector<std::string>& groups,
                                       const std::vector<RecordId>& ids);

} // namespace caravan::store
