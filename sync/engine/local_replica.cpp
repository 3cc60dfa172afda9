// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/local_replica.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

namespace caravan::sync {
namespace {

Verdict::Status verdictStatus(OpResult::Status status)
{
    switch (status) {
    case OpResult::Status::applied:
        return Verdict::Status::applied;
    case OpResult::Status::merged:
        return Verdict::Status::merged;
    case OpResult::Status::held:
        return Verdict::Status::held;
    case OpResult::Status::refused:
        return Verdict::Status::refused;
    case OpResult::Status::blocked:
        return Verdict::Status::blocked;
    case OpResult::Status::parked:
        return Verdict::Status::parked;
    }
    return Verdict::Status::parked;
}

RemoteRow remoteRow(const FeedRow& row)
{
    RemoteRow remote;
    if (row.kind == FeedRow::Kind::put) {
        remote.kind = RemoteRow::Kind::put;
        remote.record = row.record;
    } else {
        remote.kind = RemoteRow::Kind::out;
        remote.key = row.key;
        remote.why = row.why;
        remote.into = row.into;
    }
    return remote;
}

} // namespace

std::int64_t LocalReplica::conflicts()
{
    const RecordId user = m_replica.syncState().user;
    if (catalogue().entity("conflict") == nullptr || user.isNil()) {
        return 0;
    }
    const Result<std::int64_t> count =
        m_replica.count({"conflict",
                         Filter::all({Filter::where("status", Compare::equal, std::string("open")),
                                      Filter::where("owner", Compare::equal, user)}),
                         {},
                         {}});
    return count ? *count : 0;
}

Result<std::optional<LocalReplica::Push>> LocalReplica::takePush(std::size_t opsMax)
{
    constexpr std::size_t kEnvelopeBytes = 1024;
    Result<std::vector<Change>> changes =
        m_replica.takeForPush(opsMax, kPushBytesMax - kEnvelopeBytes);
    if (!changes) {
        return changes.error();
    }
    if (changes->empty()) {
        return std::optional<Push>();
    }
    Push push;
    for (const Change& change : *changes) {
        push.ops.push_back(change.op);
    }
    PushRequest request;
    request.replica = m_replica.syncState().replica;
    request.ops = std::move(*changes);
    push.body = encode(catalogue(), request);
    return std::optional<Push>(std::move(push));
}

Done LocalReplica::storeResults(const PushAnswer& answer)
{
    std::vector<Verdict> verdicts;
    for (const OpResult& result : answer.results) {
        Verdict verdict;
        verdict.n = result.n;
        verdict.op = result.op;
        verdict.status = verdictStatus(result.status);
        verdict.rev = result.rev;
        verdict.problem = result.problem.empty() ? problem::kInvalid : result.problem;
        verdict.problemKey = result.problemKey;
        verdict.problemText = result.problemText;
        verdicts.push_back(std::move(verdict));
    }
    return m_replica.applyVerdicts(verdicts);
}

Done LocalReplica::setAside(const std::vector<OpId>& ops, const Problem& problem)
{
    std::vector<Verdict> verdicts;
    for (const OpId& op : ops) {
        Verdict verdict;
        verdict.op = op;
        verdict.status = Verdict::Status::refused;
        verdict.problem = problem.type;
        verdict.problemKey = problem.field;
        verdict.problemText = problem.detail;
        verdicts.push_back(std::move(verdict));
    }
    return m_replica.applyVerdicts(verdicts);
}

Result<bool> LocalReplica::applyFeed(const FeedPage& page, const std::string& fromCursor,
                                     std::int64_t verdictsKnown)
{
    std::vector<RemoteRow> rows;
    rows.reserve(page.rows.size());
    for (const FeedRow& row : page.rows) {
        rows.push_back(remoteRow(row));
    }
    return m_replica.applyPage(
        rows, {fromCursor, page.cursor, page.more, page.grants, verdictsKnown, page.applied});
}

Done LocalReplica::adoptSchema(const std::string& json)
{
    const Result<std::shared_ptr<const Catalogue>> newer = Catalogue::fromJson(json);
    if (!newer) {
        return newer.error();
    }
    if ((*newer)->revision() <= catalogue().revision()) {
        return done();
    }
    bool hasNewEntities = false;
    for (const Entity& entity : (*newer)->entities()) {
        hasNewEntities = hasNewEntities || catalogue().entity(entity.name) == nullptr;
    }
    if (Done adopted = m_replica.adoptCatalogue(*newer); !adopted) {
        return adopted;
    }
    // Rows of entities that were unknown until now were passed over.
    return hasNewEntities ? m_replica.restartFeed() : done();
}

} // namespace caravan::sync
