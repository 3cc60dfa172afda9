// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

namespace caravan::store {

/// Gives the replica another id after a fork. What has no verdict is numbered from 1 again, and
/// what this replica wrote before counts as written before that. Inside a write transaction.
ReplicaId renewReplicaId(Connection& connection);

} // namespace caravan::store
