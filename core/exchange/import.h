// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/csv.h"
#include "core/store/replica.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// How one column of a file becomes one field.
struct ImportColumn {
    std::string column;
    std::string field;
    /// Of a reference: the target's field that the cell names, e.g. "name". Empty: an id.
    std::string lookup;
    std::map<std::string, std::string> values; ///< cell → what it means: mends dirt
    std::int64_t times = 1;                    ///< of numbers: 1000000 where a file counts millions
    bool onlyListed = false;                   ///< cells that `values` does not list are empty
};

/// A mapping file, as resources/mappings show them:
/// {"entity":"opportunity","key":["code"],"existing":"skip","currency":"USD",
///  "columns":{"sales_agent":{"field":"owner","lookup":"name"},
///             "deal_stage":[{"field":"stage","values":{"Won":"won"}}, …],"ignored":null},
///  "set":{"name":"{product} · {account}","kind":"customer"}}
struct ImportPlan {
    std::string entity;
    std::vector<std::string> key; ///< fields by which a record is known again
    /// The same for rows in which a part of the key is empty, one after another.
    std::vector<std::vector<std::string>> otherKeys;
    bool updateExisting = false;  ///< else existing records are skipped
    std::string currency = "EUR"; ///< of amounts that name none
    std::string encoding;         ///< empty: found out
    std::vector<ImportColumn> columns;
    std::map<std::string, std::string> set; ///< field → constant text or template "{column}"
    std::vector<std::string> ignored;       ///< columns left out on purpose

    /// Error: invalid; key names the place in the mapping file.
    static Result<ImportPlan> fromJson(const Catalogue& catalogue, std::string_view text);
    /// One of them, or an array of several for a sheet whose rows each say more than one thing:
    /// an account and a contact of it. Those that are referred to come first.
    static Result<std::vector<ImportPlan>> listFromJson(const Catalogue& catalogue,
                                                        std::string_view text);
    /// Columns that are named like a field or one of its labels.
    static ImportPlan guess(const Entity& entity, const std::vector<std::string>& columns);
};

/// One cell or row that cannot be taken as it is.
struct ImportProblem {
    std::size_t line = 0;
    std::string column;
    std::string value;
    std::string reason;
    std::string suggestion; ///< a known value that is spelt alike, or empty
};

struct ImportReport {
    std::string encoding;
    std::vector<std::string> otherEncodings;
    std::size_t rows = 0;
    std::size_t created = 0;
    std::size_t updated = 0;
    std::size_t skipped = 0;         ///< exist already, unchanged or to be left alone
    std::size_t failed = 0;          ///< rows with problems
    std::size_t emptyReferences = 0; ///< rows whose reference cell is empty (deal without account)
    std::vector<ImportProblem> problems;     ///< in file order, every one
    std::vector<std::string> unknownColumns; ///< in the file, not in the mapping
    bool isApplied = false;
};

struct ImportOptions {
    bool isDryRun = false;
    bool skipsBadRows = false; ///< import the good rows of a file that has bad ones
    RecordId batch{};          ///< of Replica::beginImport(), so that it can be taken back
    /// Called after each batch with rows done and all rows; false stops between batches.
    std::function<bool(std::size_t, std::size_t)> onProgress;
};

/// Reads a CSV file's bytes by the plan into the replica, in batches that each are one
/// transaction; run again it finds by the key what is there. A file with problems imports nothing
/// unless asked. Error: invalid (broken file, with line and column), tooLarge, storage….
Result<ImportReport> importCsv(Replica& replica, std::string_view bytes,
                               std::optional<ImportPlan> plan, const std::string& entity,
                               const ImportOptions& options);

/// The same for each plan in turn over one file: a later one refers to what an earlier one makes,
/// and nothing of any is imported while one of them has problems. Reports in the plans' order.
Result<std::vector<ImportReport>> importSheet(Replica& replica, std::string_view bytes,
                                              const std::vector<ImportPlan>& plans,
                                              const ImportOptions& options);

} // namespace caravan
