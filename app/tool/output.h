// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <boost/json.hpp>

#include <string>
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

/// One JSON document and a line break on standard output.
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
