// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/tool/profile.h"

#include <boost/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace caravan::tool {

/// What the command line asked for.
using Run = std::function<int(Profile&)>;
/// The same without opening the profile, which may be damaged; given its folder.
using RunAlone = std::function<int(const std::string&)>;

/// Adds `report` to the command line; sets @p run when it was asked for.
void addReports(CLI::App& app, Run& run);
/// Adds `convert`.
void addConversions(CLI::App& app, Run& run);
/// Adds `clone`, `duplicates`, `merge` and `hand-over`.
void addSelling(CLI::App& app, Run& run);
/// Adds `quote`, `order`, `ask-approval`, `approve` and `price`.
void addOffers(CLI::App& app, Run& run);
/// Adds `visit-report`.
void addService(CLI::App& app, Run& run);
/// Adds `verify-report`.
void addPaper(CLI::App& app, Run& run);
/// Adds `salvage`, `begin-anew`, `take-in`, `removals`, `passwd` and `audit`.
void addCare(CLI::App& app, Run& run, RunAlone& runAlone);
/// Adds `schema`: what the company changes of its fields and entities.
void addSchema(CLI::App& app, Run& run, RunAlone& runAlone);
/// Adds `stock` with `list`, `reorder`, `transfer`, `receive` and `count`.
void addStock(CLI::App& app, Run& run);
/// Adds `dispatch` with `show`, `suggest` and `assign`, and `plans`.
void addDispatch(CLI::App& app, Run& run);

// The commands of caravanctl, each returning its exit code. `json` prints one JSON document.

/// Asks the hub under this profile's sign-in; a refusal is printed.
int ask(Profile& profile, sync::CallRequested request, boost::json::value* answer);

int login(Profile& profile, const std::string& hub, const std::string& mail,
          const std::string& password);
int logout(Profile& profile);
/// Exit code 1 where the two differ and nothing was mended.
int verify(Profile& profile, bool repairs, bool json);
int synchronise(Profile& profile, bool json);
int status(Profile& profile, bool json);

struct ListOptions {
    std::string entity;
    std::vector<std::string> where; ///< FIELD=VALUE, !=, <, <=, >, >=, FIELD~TEXT
    std::string sort;               ///< FIELD or -FIELD
    std::string text;               ///< words to search for
    std::int64_t limit = 50;        ///< 0 = all
};
int list(Profile& profile, const ListOptions& options, bool json);
int show(Profile& profile, const std::string& entity, const std::string& id, bool json);
int search(Profile& profile, const std::string& text, std::size_t limit, bool json);
int conflicts(Profile& profile, bool json);
int settle(Profile& profile, const std::string& id, const std::string& choice);
int attention(Profile& profile, bool json);
int resend(Profile& profile, const std::string& op);
int discard(Profile& profile, const std::string& op);
/// All refused changes at once; @p reason: only those that `attention` shows with this problem.
int resendAll(Profile& profile, const std::string& reason);
int discardAll(Profile& profile, const std::string& reason);

/// Files that were imported on this laptop.
int listImports(Profile& profile, bool json);
/// Takes one back; kConflictsLeft where records stay that were changed since.
int undoImport(Profile& profile, const std::string& id, bool isDryRun, bool json);

int create(Profile& profile, const std::string& entity, const std::vector<std::string>& values,
           bool json);
int set(Profile& profile, const std::string& entity, const std::string& id,
        const std::vector<std::string>& values);
int remove(Profile& profile, const std::string& entity, const std::string& id);
int restore(Profile& profile, const std::string& entity, const std::string& id);

/// Attaches files to a record and prints the ids of their records.
int attach(Profile& profile, const std::string& entity, const std::string& id,
           const std::vector<std::string>& files);
/// How many files of this laptop the hub has; kConflictsLeft while some are to be sent.
int blobs(Profile& profile, std::optional<std::int64_t> budgetMebibytes, bool json);
struct FilePlace {
    std::string id;
    std::string entity = "attachment";
    std::string field = "file";
};
int saveFile(Profile& profile, const FilePlace& place, const std::string& path);

struct ImportCommand {
    std::string file;
    std::string entity;
    std::string map;
    std::string encoding;
    bool isDryRun = false;
    bool skipsBadRows = false;
};
int importFile(Profile& profile, const ImportCommand& command, bool json);
int exportRecords(Profile& profile, const ListOptions& options, const std::string& format,
                  bool exact);
/// At least the written company; more are made up to @p size.
int demo(Profile& profile, std::size_t size, std::uint64_t seed);

struct UserCommand {
    std::string id; ///< or mail; of set
    std::string mail;
    std::string name;
    std::string role;
    std::string team;   ///< name or id
    std::string active; ///< yes, no or empty
    std::optional<std::string> password;
};
int addUser(Profile& profile, const UserCommand& command, bool json);
int setUser(Profile& profile, const UserCommand& command);
int listDevices(Profile& profile, bool json);
/// @p id as listDevices() tells it.
int revokeDevice(Profile& profile, const std::string& id, bool wipes);
int addTeam(Profile& profile, const std::string& name, const std::string& office, bool json);

} // namespace caravan::tool
