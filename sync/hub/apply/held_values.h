// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/apply/op_context.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// Keeps what a change would have set of a record that is not there (any more): a conflict for each
/// group, of @p kind.
void holdChange(const OpContext& op, const Change& change,
                const std::optional<StoredRecord>& stored, const std::string& kind,
                sync::OpResult& result);

/// Keeps the values that a merge did not take: a conflict for each.
void keepLost(const OpContext& op, const MergeState& before, const Change& change,
              const std::vector<LostValue>& lost, sync::OpResult& result);

} // namespace caravan::hub
