// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/actions/save_many.h"
#include "core/actions/undo_import.h"
#include "core/store/import_log.h"
#include "core/store/outbox.h"

namespace caravan::tool {
namespace {

namespace json = boost::json;

std::vector<OpId> refusedFor(Replica& replica, const std::string& reason)
{
    std::vector<OpId> ops;
    for (const JournalEntry& entry : Outbox(replica).attention()) {
        if (reason.empty() || entry.problem == reason) {
            ops.push_back(entry.change.op);
        }
    }
    return ops;
}

int tell(const Done& done, std::size_t count, const char* what)
{
    if (!done) {
        return fail(done.error());
    }
    say("%zu %s\n", count, what);
    return count > 0 ? kDone : kNothingFound;
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

json::object toJson(const ImportUndo& plan)
{
    return {{"deleted", plan.removed},
            {"restored", plan.restored},
            {"left_changed", plan.changed},
            {"left_needed", plan.needed},
            {"gone", plan.gone}};
}

} // namespace

int resendAll(Profile& profile, const std::string& reason)
{
    const std::vector<OpId> ops = refusedFor(profile.replica(), reason);
    return tell(Outbox(profile.replica()).resend(ops), ops.size(), "changes will be sent again");
}

int discardAll(Profile& profile, const std::string& reason)
{
    const std::vector<OpId> ops = refusedFor(profile.replica(), reason);
    return tell(Outbox(profile.replica()).discard(ops), ops.size(), "changes were discarded");
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
        json::object told = toJson(plan);
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
