// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/merge/merge.h"
#include "core/store/layout.h"
#include "core/store/row.h"

#include <optional>

namespace caravan::store {

/// A link as it is stored, "entity/id"; throws damaged where it is not one.
Value storedLink(const Field& field, const std::string& text);

/// Reads the columns of recordColumns() from @p first on. Throws damaged where a value is not what
/// was stored: an empty one in its place would be saved over it.
Row readRow(const Entity& entity, SQLite::Statement& statement, int first = 0);
std::optional<Row> findRow(Connection& connection, const Entity& entity, const RecordId& id);

/// Writes what the user sees of a record, with its search entry unless the first sync is still
/// to be indexed. Notifies observers.
void writeRow(Connection& connection, const Record& record, int flags);
void deleteRow(Connection& connection, const Entity& entity, const RecordId& id);

/// A record as the hub last showed it, kept while it has unconfirmed changes.
struct BaseRow {
    bool isKnown = false; ///< the hub has shown it; else it was born here
    bool isShared = true; ///< false: the hub shows it no more
    Record record;
    std::map<std::string, std::int64_t, std::less<>> own; ///< group → n of our op that wrote it
};
std::optional<BaseRow> findBase(Connection& connection, const Entity& entity, const RecordId& id);
void writeBase(Connection& connection, const Entity& entity, const RecordId& id,
               const BaseRow& base);
void deleteBase(Connection& connection, const Entity& entity, const RecordId& id);

/// The deleted record, if it is remembered.
std::optional<Record> findTrash(Connection& connection, const Entity& entity, const RecordId& id);
void writeTrash(Connection& connection, const Record& record);

/// Notes per group what differs between two states of a record, but for what @p shown, the record
/// as the user sees it, holds already: that was noted when they saved it.
void writeHistory(Connection& connection, const Record& before, const Record& after,
                  const RecordId& author, TimePoint at, const Record* shown = nullptr);

std::string versToText(const std::map<std::string, Revision, std::less<>>& vers);
std::map<std::string, Revision, std::less<>> versFromText(const std::string& text);

} // namespace caravan::store
