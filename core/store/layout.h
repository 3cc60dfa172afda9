// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

#include <string>
#include <vector>

namespace caravan::store {

/// Grows with each change of the tables that the catalogue does not ask for.
inline constexpr int kLayoutVersion = 8;

/// Flags of a row, for lists.
enum RowFlag : int { kDirty = 1, kAttention = 2, kNotShared = 4 };

/// Quoted name of an entity's table and of a field's column. Names come from the catalogue only.
std::string tableName(const Entity& entity);
std::string columnName(const Field& field);
/// Second column of a money field: its currency.
std::string currencyColumn(const Field& field);

/// "id, rev, vers, by, at, flags, unknown, f_name, …": what readRecord() reads, in order.
std::string recordColumns(const Entity& entity, const std::string& alias);

/// Makes or completes the tables for the connection's catalogue and stores the catalogue, in one
/// transaction. Nothing is ever dropped: a field that left the catalogue keeps its column.
void migrate(Connection& connection);

/// The secondary indexes; made when the first sync is done, since a million rows are filled
/// seven times faster without them.
void createIndexes(Connection& connection);

/// Drops the indexes of an entity's table whose name begins so.
void dropIndexes(Connection& connection, const Entity& entity, const std::string& prefix);

/// One more index of an entity's table; nothing when it is there.
void addIndex(Connection& connection, const Entity& entity, const std::string& suffix,
              const std::string& columns);

} // namespace caravan::store
