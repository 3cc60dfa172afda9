// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/tool/commands.h"

#include "app/tool/output.h"
#include "core/actions/settle_conflict.h"
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

} // namespace

int conflicts(Profile& profile, bool asJson)
{
    Replica& replica = profile.replica();
    const auto rows = replica.select(
        {"conflict", Filter::where("status", Compare::equal, std::string("open")), {}, {}}, 0,
        10'000);
    if (!rows) {
        return fail(rows.error());
    }
    if (asJson) {
        json::array list;
        for (const Row& row : *rows) {
            list.push_back(toJson(replica, row));
        }
        print(json::object{{"conflicts", std::move(list)}});
        return kDone;
    }
    std::vector<std::vector<std::string>> table;
    for (const Row& row : *rows) {
        const Record& conflict = row.record;
        const auto target = RecordId::parse(conflict.text("record_id"));
        table.push_back({conflict.id.toString(), conflict.text("record_entity"),
                         target ? replica.title(conflict.text("record_entity"), *target) : "",
                         conflict.text("group"), conflict.text("winner"), conflict.text("loser"),
                         conflict.text("rule")});
    }
    if (!table.empty()) {
        printTable({"id", "entity", "record", "field", "stands", "other value", "rule"}, table);
    }
    return kDone;
}

int settle(Profile& profile, const std::string& id, const std::string& choice)
{
    const std::optional<RecordId> conflict = RecordId::parse(id);
    if (!conflict) {
        return usage("the id of a conflict is required");
    }
    const auto edits =
        settleConflict(profile.replica(), *conflict,
                       choice == "other" ? ConflictChoice::takeLoser : ConflictChoice::keepWinner);
    if (!edits) {
        return fail(edits.error());
    }
    const auto saved = profile.replica().save(*edits);
    return saved ? kDone : fail(saved.error());
}

int attention(Profile& profile, bool asJson)
{
    Replica& replica = profile.replica();
    const std::vector<JournalEntry> entries = Outbox(replica).attention();
    if (asJson) {
        json::array list;
        for (const JournalEntry& entry : entries) {
            list.push_back(toJson(replica.catalogue(), entry));
        }
        print(json::object{{"attention", std::move(list)}});
        return kDone;
    }
    std::vector<std::vector<std::string>> table;
    for (const JournalEntry& entry : entries) {
        table.push_back({entry.change.op.toString(), toString(entry.state),
                         toString(entry.change.kind), entry.change.entity, entry.title,
                         entry.problem, entry.problemKey, entry.problemText});
    }
    if (!table.empty()) {
        printTable({"op", "state", "kind", "entity", "record", "problem", "field", "detail"},
                   table);
    }
    return kDone;
}

int resend(Profile& profile, const std::string& op)
{
    const std::optional<OpId> id = OpId::parse(op);
    if (!id) {
        return usage("the id of a change is required");
    }
    const Done sent = Outbox(profile.replica()).resend(*id);
    return sent ? kDone : fail(sent.error());
}

int discard(Profile& profile, const std::string& op)
{
    const std::optional<OpId> id = OpId::parse(op);
    if (!id) {
        return usage("the id of a change is required");
    }
    const Done discarded = Outbox(profile.replica()).discard(*id);
    return discarded ? kDone : fail(discarded.error());
}

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

} // namespace caravan::tool
