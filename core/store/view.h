// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/journal.h"
#include "core/store/rows.h"

namespace caravan::store {

/// Keeps the row as the hub last showed it before the first unconfirmed change touches it.
void rememberBase(Connection& connection, const Entity& entity, const RecordId& id);

/// What the user sees of a record with unconfirmed changes: the base with those changes replayed
/// on top by the same merge that the hub uses. Removes the base when no change is left.
void rebuildView(Connection& connection, const Entity& entity, const RecordId& id);

/// Takes an op out of the journal; the record that it merged away is looked at anew.
void dropOp(Connection& connection, const Journal::Stored& entry);

/// Takes a confirmed op out of the journal, remembering what it wrote for later ops of the record.
void dropConfirmed(Connection& connection, const Journal::Stored& entry);

} // namespace caravan::store
