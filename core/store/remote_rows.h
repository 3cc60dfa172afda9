// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/remote_row.h"

namespace caravan::store {

// What the hub says of single records becomes rows, bases and views here; inside a transaction.

RecordKey keyOf(const RemoteRow& remote);
/// @p isForced: the hub's present word, so a smaller rev is news too (its history changed).
/// @p appliedN: the last n of this replica that the row's hub had dealt with.
void applyRow(Connection& connection, const RemoteRow& remote, bool isForced,
              std::int64_t appliedN);

/// The record leaves, or stays visible for its unsent work. @p why as RemoteRow::why.
void removeRow(Connection& connection, const RecordKey& key, const std::string& why);

/// With the replica equal to the hub, a confirmed op whose record did not come is of a record that
/// this user may not see (made for somebody else, or held on a deleted one): nothing is left to
/// wait for.
void dropInvisible(Connection& connection, std::int64_t verdictsKnown);

/// Ops with a verdict of the hub's former history that no base contains are open again.
void requeueConfirmed(Connection& connection);

void endQuarantine(Connection& connection, const RecordKey& key);
bool hasQuarantine(Connection& connection);

} // namespace caravan::store
