// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/journal_entry.h"
#include "core/store/replica.h"

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace caravan::tool {

/// Exit codes every command keeps to.
enum ExitCode : int {
    kDone = 0,
    kFailed = 1,
    kUsage = 2,
    kNothingFound = 3,
    kConflictsLeft = 4, ///< or changes the hub refused
    kOffline = 5,
    kSignInNeeded = 6,
    kDamaged = 7,
};

ExitCode exitCodeOf(const Error& error);
/// "caravanctl: …" on standard error; returns the exit code.
int fail(const Error& error);
int usage(const std::string& text);

/// As printf, on standard output and on standard error. What others typed never steers the
/// terminal: control characters, but for line breaks, and signs that turn the direction of text are
/// written as
/// "<U+202E>". Whether standard output took everything is asked once, by ended().
[[gnu::format(printf, 1, 2)]] void say(const char* format, ...);
[[gnu::format(printf, 1, 2)]] void complain(const char* format, ...);
/// Bytes as they are, for files that are written to standard output.
void put(std::string_view bytes);
/// The exit code of the program: failed where standard output could not be written to its end.
int ended(int code);

/// One JSON document and a line break on standard output; what would steer a terminal is escaped.
void print(const boost::json::value& document);

/// {"id", "rev", "dirty", "fields": {…}, "titles": {reference field: title}}.
boost::json::object toJson(Replica& replica, const Row& row);
boost::json::object toJson(const Catalogue& catalogue, const JournalEntry& entry);

/// A table in columns for people; cells longer than @p widthMax are cut with "…".
void printTable(const std::vector<std::string>& header,
                const std::vector<std::vector<std::string>>& rows, std::size_t widthMax = 40);
/// What a person reads for a value: references by title.
std::string shown(Replica& replica, const Field& field, const Value& value);

} // namespace caravan::tool
