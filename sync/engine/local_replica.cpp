// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/local_replica.h"

#include "core/actions/settle_conflict.h"
#include "core/model/model.h"
#include "core/record/rights.h"
#include "core/store/blobs.h"
#include "core/store/people.h"
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
    using Kind = RemoteRow::Kind;
    const Kind kind = row.kind == FeedRow::Kind::put   ? Kind::put
                      : row.kind == FeedRow::Kind::out ? Kind::out
                                                       : Kind::malformed;
    return {kind, row.record, row.key, row.why, row.into, row.line};
}

std::vector<RemoteRow> remoteRows(const FeedPage& page)
{
    std::vector<RemoteRow> rows;
    rows.reserve(page.rows.size());
    for (const FeedRow& row : page.rows) {
        rows.push_back(remoteRow(row));
    }
    return rows;
}

} // namespace

const LocalReplica::Known& LocalReplica::known()
{
    const std::uint64_t mark = m_replica->mark();
    if (m_known.mark != mark) {
        Outbox outbox(*m_replica);
        m_known.state = m_replica->syncState();
        m_known.waiting = outbox.waitingCount();
        m_known.attention = outbox.attentionCount();
        m_known.conflicts = openConflicts(*m_replica);
        m_known.quarantined = m_door.quarantined();
        m_known.heldRemovals = outbox.heldRemovals();
        m_known.givenBack = outbox.givenBackCount();
        m_known.filesLost = m_replica->blobs().counts().lost;
        m_known.mark = mark;
    }
    return m_known;
}

Result<std::optional<LocalReplica::Push>> LocalReplica::takePush(std::size_t opsMax)
{
    constexpr std::size_t kEnvelopeBytes = 1024;
    Result<std::vector<Change>> changes =
        m_door.takeForPush(opsMax, kPushBytesMax - kEnvelopeBytes);
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
    request.replica = m_replica->syncState().replica;
    request.ops = std::move(*changes);
    push.body = encode(catalogue(), request);
    return std::optional<Push>(std::move(push));
}

Done LocalReplica::storeResults(const PushAnswer& answer, TimePoint now)
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
    return m_door.applyVerdicts(verdicts, now);
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
    return m_door.applyVerdicts(verdicts);
}

Result<bool> LocalReplica::applyFeed(const FeedPage& page, const std::string& fromCursor,
                                     std::int64_t verdictsKnown)
{
    return m_door.applyPage(remoteRows(page), {fromCursor, page.cursor, page.more, page.grants,
                                               verdictsKnown, page.applied});
}

Result<bool> LocalReplica::adoptSchema(const std::string& json)
{
    const Result<std::shared_ptr<const Catalogue>> newer = adopted(m_replica->product(), json);
    if (!newer) {
        return newer.error();
    }
    // A hub that was put back may know less than it did; what it lost is given back to it. Until
    // then the values of fields that only this laptop knows stay in sight.
    if ((*newer)->revision() < catalogue().revision() || (*newer)->tag() == catalogue().tag()) {
        return true;
    }
    bool hasNewEntities = false;
    for (const Entity& entity : (*newer)->entities()) {
        hasNewEntities = hasNewEntities || catalogue().entity(entity.name) == nullptr;
    }
    Result<bool> adopted = m_door.adoptCatalogue(*newer);
    if (!adopted || !*adopted || !hasNewEntities) {
        return adopted;
    }
    // Rows of entities that were unknown until now were passed over.
    if (Done begun = m_door.beginReconcile(Reconcile::newEntities); !begun) {
        return begun.error();
    }
    return true;
}

Done LocalReplica::retryParked()
{
    Outbox outbox(*m_replica);
    for (const JournalEntry& entry : outbox.attention()) {
        if (entry.state == OpState::parked) {
            if (Done resent = outbox.resend(entry.change.op); !resent) {
                return resent;
            }
        }
    }
    return done();
}

Result<std::vector<std::uint8_t>> LocalReplica::differingBuckets(DigestOf of,
                                                                 const DigestSums& sums)
{
    DigestSums own{};
    const Done read = m_door.eachShown(of == DigestOf::content, [&](const Record& record) {
        own[digestBucket(record.id)] += digestOf(of, record);
    });
    if (!read) {
        return read.error();
    }
    std::vector<std::uint8_t> buckets;
    for (std::size_t i = 0; i < kDigestBuckets; ++i) {
        if (own[i] != sums[i]) {
            buckets.push_back(static_cast<std::uint8_t>(i));
        }
    }
    return buckets;
}

Result<std::vector<LocalReplica::Difference>> LocalReplica::differences(DigestOf of,
                                                                        const DigestAnswer& answer)
{
    std::array<bool, kDigestBuckets> isListed{};
    for (const std::uint8_t bucket : answer.listed) {
        isListed[bucket] = true;
    }
    std::map<RecordKey, std::uint64_t> own;
    const Done read = m_door.eachShown(of == DigestOf::content, [&](const Record& record) {
        if (isListed[digestBucket(record.id)]) {
            own.emplace(record.key(), digestOf(of, record));
        }
    });
    if (!read) {
        return read.error();
    }
    std::vector<Difference> found;
    for (const DigestEntry& entry : answer.entries) {
        const auto known = own.find(entry.key);
        if (known == own.end()) {
            found.push_back({entry.key, 0, entry.sum});
            continue;
        }
        if (known->second != entry.sum) {
            found.push_back({entry.key, known->second, entry.sum});
        }
        own.erase(known);
    }
    for (const auto& [key, sum] : own) {
        found.push_back({key, sum, 0});
    }
    return found;
}

Done LocalReplica::applyRows(const FeedPage& page)
{
    const SyncState state = m_replica->syncState();
    if (state.reconcile != Reconcile::otherHistory) {
        return m_door.applyRows(remoteRows(page), page.applied);
    }
    const Rights rights(m_replica->sharedCatalogue(), roleFrom(state.role), state.user,
                        teamOfPerson(*m_replica, state.user));
    const auto isOfPeople = [](const Entity& entity) {
        return entity.serves != Serves::conflicts; // the hub writes them
    };
    const GiveBack giveBack{
        [&](const Entity& entity) { return isOfPeople(entity) && rights.mayCreate(entity); },
        [&](const Record& record) {
            return isOfPeople(*record.entity) && rights.mayUpdate(record);
        },
        [&](const Record& record) {
            return isOfPeople(*record.entity) && rights.mayRemove(record);
        },
        [&](const Entity& entity, const Field& field) { return rights.mayWrite(entity, field); }};
    return m_door.applyRows(remoteRows(page), page.applied, &giveBack);
}

} // namespace caravan::sync
