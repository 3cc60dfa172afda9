// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

#include <cstdint>

namespace caravan::store {

// Records that the hub wants gone. They leave at the end of a run of the feed, unless they are so
// many that a person must say so first (SECURITY T22): a defect of the hub, a wrong right or
// somebody on the way would else empty a laptop with one answer.

void createRemovalTable(Connection& connection);

/// Of @p why "unknown" it is known that the hub has lost it: such a record stays until it comes
/// back.
void stageRemoval(Connection& connection, const RecordKey& key, const std::string& why);
/// The hub shows the record after all. Answers whether it was to go.
bool endRemoval(Connection& connection, const RecordKey& key);
bool hasRemovals(Connection& connection);

/// At the end of a run: lets go what may go, and notes how many are held.
void settleRemovals(Connection& connection);
/// A person has said that they may go.
void acceptRemovals(Connection& connection);
std::vector<RecordKey> heldRemovals(Connection& connection);

} // namespace caravan::store
