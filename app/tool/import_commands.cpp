// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/import_report.h"
#include "app/tool/output.h"
#include "core/actions/save_many.h"
#include "core/actions/undo_import.h"
#include "core/customers/vcard.h"
#include "core/exchange/import.h"
#include "core/exchange/mapped_file.h"
#include "core/store/import_log.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace caravan::tool {
namespace {

namespace json = boost::json;

Result<std::string> readFile(const std::string& name)
{
    std::stringstream content;
    if (name == "-") {
        content << std::ifstream("/dev/stdin", std::ios::binary).rdbuf();
        return content.str();
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) {
        return Error{ErrorCode::notFound, "file", name + " cannot be read"};
    }
    content << file.rdbuf();
    if (file.bad()) {
        return Error{ErrorCode::storage, "file", name + " cannot be read to its end"};
    }
    return content.str();
}

/// As `imports` lists it.
std::string fileName(const std::string& path)
{
    return path == "-" ? "standard input" : std::filesystem::path(path).filename().string();
}

std::optional<ImportBatch> findImport(Replica& replica, const std::string& id)
{
    for (const ImportBatch& batch : ImportLog(replica).batches()) {
        if (id == "last" || batch.id.toString() == id) {
            return batch;
        }
    }
    return std::nullopt;
}

json::object undoToJson(const ImportUndo& plan)
{
    return {{"deleted", plan.removed},
            {"restored", plan.restored},
            {"left_changed", plan.changed},
            {"left_needed", plan.needed},
            {"gone", plan.gone}};
}

} // namespace

int importCardFile(Profile& profile, std::string_view bytes, const ImportCommand& command,
                   bool asJson)
{
    if (command.entity != "contact" && command.entity != "lead") {
        return usage("a vCard file is imported as --entity contact or lead");
    }
    const auto plan = command.entity == "lead" ? importCardsAsLeads(profile.replica(), bytes)
                                               : importCards(profile.replica(), bytes);
    if (!plan) {
        return fail(plan.error());
    }
    for (const CardProblem& problem : plan->problems) {
        complain("line %zu, %s: %s\n", problem.line, problem.property.c_str(),
                 problem.text.c_str());
    }
    if (!command.isDryRun) {
        const auto batch =
            ImportLog(profile.replica()).begin(fileName(command.file), command.entity);
        if (!batch) {
            return fail(batch.error());
        }
        const auto saved =
            profile.replica().save(plan->edits, SaveOptions{.isBundle = false, .import = *batch});
        if (!saved) {
            return fail(saved.error());
        }
    }
    if (asJson) {
        print(json::object{{"made", plan->made},
                           {"completed", plan->completed},
                           {"known", plan->known},
                           {"accounts", plan->accounts},
                           {"problems", plan->problems.size()}});
    } else {
        say("%zu created, %zu completed, %zu existing, %zu new accounts\n", plan->made,
            plan->completed, plan->known, plan->accounts);
    }
    return kDone;
}

int importFile(Profile& profile, const ImportCommand& command, bool asJson)
{
    Replica& replica = profile.replica();
    const auto file = MappedFile::open(command.file == "-" ? "/dev/stdin" : command.file);
    if (!file) {
        return fail(file.error());
    }
    const std::string_view bytes = (*file)->bytes();
    if (isCardFile(bytes)) {
        return importCardFile(profile, bytes, command, asJson);
    }
    ImportOptions options;
    options.encoding = command.encoding;
    options.onRead = [&](std::string_view part) { (*file)->forget(part); };
    options.isDryRun = command.isDryRun;
    options.skipsBadRows = command.skipsBadRows;
    if (!command.isDryRun) {
        const auto batch = ImportLog(replica).begin(fileName(command.file), command.entity);
        if (!batch) {
            return fail(batch.error());
        }
        options.batch = *batch;
    }
    std::vector<ImportReport> reports;
    if (command.map.empty()) {
        Result<ImportReport> report =
            importCsv(replica, bytes, std::nullopt, command.entity, options);
        if (!report) {
            return fail(report.error());
        }
        reports.push_back(std::move(*report));
    } else {
        const Result<std::string> text = readFile(command.map);
        if (!text) {
            return fail(text.error());
        }
        const auto plans = ImportPlan::listFromJson(replica.catalogue(), *text);
        if (!plans) {
            return usage(command.map + ": " + describe(plans.error()));
        }
        if (plans->front().entity != command.entity) {
            return usage(command.map + ": is for " + plans->front().entity);
        }
        auto read = importSheet(replica, bytes, *plans, options);
        if (!read) {
            return fail(read.error());
        }
        reports = std::move(*read);
    }
    bool isGood = true;
    json::array list;
    for (const ImportReport& report : reports) {
        isGood = isGood && (report.isApplied || (command.isDryRun && report.problems.empty()));
        if (asJson) {
            list.push_back(reportToJson(report));
        } else {
            printReport(report, command);
        }
    }
    if (asJson) { // one plan, one report
        print(list.size() == 1 ? list.front() : json::value(std::move(list)));
    }
    return isGood ? kDone : kFailed;
}

int listImports(Profile& profile, bool asJson)
{
    json::array list;
    std::vector<std::vector<std::string>> rows;
    for (const ImportBatch& batch : ImportLog(profile.replica()).batches()) {
        const std::string undone = batch.undoneAt ? formatDateTime(*batch.undoneAt) : "";
        list.push_back(json::object{{"id", batch.id.toString()},
                                    {"at", formatDateTime(batch.at)},
                                    {"file", batch.file},
                                    {"entity", batch.entity},
                                    {"created", batch.created},
                                    {"updated", batch.updated},
                                    {"undone", undone}});
        rows.push_back({batch.id.toString(), formatDateTime(batch.at), batch.file, batch.entity,
                        std::to_string(batch.created), std::to_string(batch.updated), undone});
    }
    if (asJson) {
        print(list);
    } else {
        printTable({"id", "at", "file", "entity", "created", "updated", "undone"}, rows);
    }
    return rows.empty() ? kNothingFound : kDone;
}

int undoImport(Profile& profile, const std::string& id, bool isDryRun, bool asJson)
{
    Replica& replica = profile.replica();
    const auto batch = findImport(replica, id);
    if (!batch) {
        return fail({ErrorCode::notFound, "import", id});
    }
    const ImportUndo plan = planImportUndo(replica, batch->id);
    std::size_t failed = 0;
    if (!isDryRun) {
        const ManySaved saved = saveMany(replica, plan.edits, SaveOptions{.isVerbatim = true});
        failed = saved.failed;
        if (saved.firstError && saved.changes.empty()) {
            return fail(*saved.firstError);
        }
        if (Done marked = ImportLog(replica).markUndone(batch->id, profile.clock().now());
            !marked) {
            return fail(marked.error());
        }
    }
    if (asJson) {
        json::object told = undoToJson(plan);
        told["refused"] = failed;
        told["applied"] = !isDryRun;
        print(told);
    } else {
        say("%s%zu deleted, %zu got their old values back\n"
            "left as they are: %zu changed since, %zu needed by others, %zu refused\n",
            isDryRun ? "would be: " : "", plan.removed, plan.restored, plan.changed, plan.needed,
            failed);
    }
    return plan.changed + plan.needed + failed > 0 ? kConflictsLeft : kDone;
}

} // namespace caravan::tool
