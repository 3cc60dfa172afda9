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
inline constexpr const char* kByTitle = "title";

struct ImportColumn {
    std::string column;
    std::string field;
    /// Of a reference: the target's field that the cell names, e.g. "name". Of a link kByTitle, and
    /// the cell says the entity too: "asset/Pump 3". Empty: an id, of a link "asset/ID".
    std::string lookup;
    std::map<std::string, std::string> values; ///< cell → what it means: mends dirt
    std::int64_t times = 1;                    ///< of numbers: 1000000 where a file counts millions
    bool onlyListed = false;                   ///< cells that `values` does not list are empty
    /// "given", "middle" or "family": the field is a name that is put together of such columns.
    std::string part = {};
    std::string form = {};     ///< of numbers and days, see ColumnForm; empty: found out
    bool makesMissing = false; ///< of lookups by name: what is not there is made
};

/// A mapping file, as resources/mappings show them:
/// {"entity":"opportunity","key":["code"],"existing":"skip","currency":"USD",
///  "columns":{"sales_agent":{"field":"owner","lookup":"name"},
///             "deal_stage":[{"field":"stage","values":{"Won":"won"}}, …],"ignored":null},
///  "set":{"name":"{product} · {account}","kind":"customer"}}
struct ImportPlan {
    std::string entity;
    std::vector<std::string> key; ///< fields by which a record is known again
    bool knowsByMarks = false;    ///< without a key: by all that tells one from another
    bool updateExisting = false;  ///< else existing records are skipped
    std::string currency; ///< of amounts that name none; empty: the company's (homeCurrency())
    std::string encoding; ///< empty: found out
    std::vector<ImportColumn> columns;
    std::map<std::string, std::string> set; ///< field → constant text or template "{column}"
    std::vector<std::string> ignored;       ///< columns left out on purpose

    /// Error: invalid; key names the place in the mapping file.
    static Result<ImportPlan> fromJson(const Catalogue& catalogue, std::string_view text);
    /// One of them, or an array of several for a sheet whose rows each say more than one thing:
    /// an account and a contact of it. Those that are referred to come first.
    static Result<std::vector<ImportPlan>> listFromJson(const Catalogue& catalogue,
                                                        std::string_view text);
    /// Columns that are named like a field or one of its labels, or as other programs name it.
    static ImportPlan guess(const Catalogue& catalogue, const Entity& entity,
                            const std::vector<std::string>& columns);
};

/// One cell or row that cannot be taken as it is.
struct ImportProblem {
    enum class Kind {
        value,    ///< the cell is no value of the field
        cells,    ///< more or fewer cells than the heading
        identity, ///< which record the row is cannot be told
        twice,    ///< two columns say something else of one field
    };
    std::size_t line = 0;
    std::string column;
    std::string value; ///< its beginning, where it is long
    std::string reason;
    std::string suggestion; ///< a known value that is spelt alike, or empty
    Kind kind = Kind::value;
};
/// As problems name it: at most 200 characters of it.
std::string beginningOf(const std::string& cell);

/// How the numbers or days of a column were read, where they are not in the neutral form.
struct ImportForm {
    std::string column;
    std::string form;
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
    std::vector<ImportForm> forms;
    std::map<std::string, std::size_t> made; ///< entity → records that references needed
    bool isApplied = false;
};

struct ImportOptions {
    std::string encoding; ///< goes before that of the plan; both empty: found out
    bool isDryRun = false;
    bool skipsBadRows = false; ///< import the good rows of a file that has bad ones
    RecordId batch{};          ///< of ImportLog::begin(), so that it can be undone
    /// Called after each batch with rows done and all rows; false stops between batches.
    std::function<bool(std::size_t, std::size_t)> onProgress;
    /// Called with what was read of the bytes, so that who maps a file may let it go.
    std::function<void(std::string_view)> onRead;
};

/// Reads a CSV file's bytes by the plan into the replica, in batches that each are one
/// transaction; run again it knows what is there. A file with problems imports nothing unless
/// asked. The bytes are read several times instead of kept. Error: invalid (broken file, with line
/// and column; characters that cannot be told), forbidden (the user may not make such records),
/// storage….
Result<ImportReport> importCsv(Replica& replica, std::string_view bytes,
                               std::optional<ImportPlan> plan, const std::string& entity,
                               const ImportOptions& options);

/// The same for each plan in turn over one file: a later one refers to what an earlier one makes,
/// and nothing of any is imported while one of them has problems. Reports in the plans' order.
Result<std::vector<ImportReport>> importSheet(Replica& replica, std::string_view bytes,
                                              const std::vector<ImportPlan>& plans,
                                              const ImportOptions& options);

} // namespace caravan
