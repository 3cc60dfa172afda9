// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/op_context.h"

#include "sync/hub/apply/history_text.h"
#include "sync/hub/store/account_rows.h"
#include "sync/hub/store/audit_rows.h"
#include "sync/hub/store/feed_rows.h"

namespace caravan::hub {
namespace {

bool maySignIn(const Record& user)
{
    const bool* active = std::get_if<bool>(&user.value("active"));
    return user.life == Life::live && (active == nullptr || *active);
}

} // namespace

void stamp(MergeState& state, const std::string& field, const Writer& author)
{
    const std::string& group =
        state.record.entity->groupOf(*state.record.entity->field(field)).name;
    state.record.vers[group] = state.record.rev;
    state.writers[group] = author;
}

void refuse(sync::OpResult& result, const char* problem, std::string key, std::string text)
{
    result.status = sync::OpResult::Status::refused;
    result.problem = problem;
    result.problemKey = std::move(key);
    result.problemText = std::move(text);
}

Writer OpContext::authorOf(const Change& change) const
{
    return {lineage.replica, change.n, writtenBy(change), change.at};
}

RecordId OpContext::writtenBy(const Change& change) const
{
    return isGivenBack ? change.by : rights.user;
}

void OpContext::claimOwn(MergeState& state) const
{
    for (auto& [group, writer] : state.writers) {
        if (writer.replica != lineage.replica && lineage.wrote(writer)) {
            writer.replica = lineage.replica;
            writer.n = 0;
        }
    }
}

bool OpContext::hasLeft(const RecordHead& head) const
{
    return !rights.mayRead(head.entity, head.scopes) &&
           hub::hasLeft(writer.connection(), rights.own, head.rid);
}

void OpContext::save(StoredRecord& stored, const Record* before, const Change& change) const
{
    Record& record = stored.state.record;
    record.changedBy = writtenBy(change);
    record.changedAt = change.at;
    writer.save(stored);
    if (isGivenBack) {
        const auto* author = writer.directory().user(record.changedBy);
        addAudit(writer.connection(), {writer.hub().now(),
                                       rights.user,
                                       {},
                                       "given-back",
                                       record.entity->name + " " + record.id.toString() + " by " +
                                           (author != nullptr ? author->mail : std::string())});
    }
    if (record.entity->serves == Serves::people && !maySignIn(record)) {
        revokeFamiliesOf(writer.connection(), record.id);
    }
    addHistory(writer.connection(), stored, change, authorOf(change),
               before != nullptr ? changedText(*before, record) : "{}");
}

void OpContext::setField(std::int64_t rid, const std::string& field, const Value& value,
                         const Change& cause) const
{
    std::optional<StoredRecord> stored = loadRecord(writer.connection(), writer.catalogue(), rid);
    const Record before = stored->state.record;
    stored->state.record.rev += 1;
    stored->state.record.set(field, value);
    stamp(stored->state, field, authorOf(cause));
    Change history = cause;
    history.kind = ChangeKind::update;
    save(*stored, &before, history);
}

} // namespace caravan::hub
