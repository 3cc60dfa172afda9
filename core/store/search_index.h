// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"
#include "core/store/replica.h"

namespace caravan::store {

/// The full-text index (UX 5): an ordinary FTS5 table over text that was cut into words here, so
/// any SQLite can open and check the file. Columns: name (titles), words (other searchable text),
/// sounds (pinyin and initials of names), digits (phone numbers from each digit on).
///
/// Entries of one kind lie together, the one written last behind the others, so that the newest
/// of a kind that match are found by reading backwards, without ranking all that match.

/// Makes the tables, or brings those of an older layout into this one; part of migrate().
void createSearchTables(Connection& connection);

/// Where the entries of a kind lie.
struct SearchRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
SearchRange searchRange(Connection& connection, const Entity& entity);

void indexRecord(Connection& connection, const Record& record);
/// Makes the entries that are there anew, each in its place: for a replica whose entries were made
/// by other rules of folding and readings.
void renewEntries(Connection& connection);
void unindexRecord(Connection& connection, const RecordId& id);

/// Indexes up to @p rowsMax records that have no entry yet; returns how many. 0 = complete.
std::size_t indexMissing(Connection& connection, std::size_t rowsMax);

/// Found in names as typed, then as the beginning of words of names, then anywhere; of each kind
/// the newest first and at most @p perKind.
std::vector<RecordKey> searchRecords(Connection& connection, std::string_view text,
                                     std::size_t perKind, const std::string& entity);

/// The FTS5 expression for what a person typed: words in quotes joined by AND, each a prefix;
/// never raw text. Empty when nothing can match.
std::string matchExpression(std::string_view text);

} // namespace caravan::store
