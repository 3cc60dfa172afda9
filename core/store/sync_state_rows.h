// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/sync_state.h"

namespace caravan::store {

// SyncState is kept in the table `meta`, one row per member.

SyncState readSyncState(Connection& c);
/// Who is signed in, alone; nil: nobody.
RecordId readUser(Connection& c);
/// Everything but Reconcile and verifiedAt, which only a comparison changes. Part of the caller's
/// transaction.
void writeSyncState(Connection& c, const SyncState& state);

} // namespace caravan::store
