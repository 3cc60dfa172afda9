// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The part of SyncSession that compares the replica with the hub (SYNC 5, reconcile): sums of all,
// then the records of the buckets that differ, then the hub's present rows of what differs. It has
// the lane of the feed, so no page of the feed comes in between.
#include "sync/engine/sync_session.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace caravan::sync {

namespace {

using namespace std::chrono_literals;

constexpr auto kCheckEvery = 24h;
constexpr auto kAskAgainEvery = 1h; // for rows that could not be read
constexpr int kTriesMost = 20;      // while others keep changing what is compared

} // namespace

void SyncSession::handle(const VerifyRequested& event)
{
    m_verify = event;
    m_verifyTries = 0;
    m_isWaiting = false;
    m_wantsPull = true;
    if (m_halt != Halt::none || m_mode == SyncMode::offline) {
        failVerify(m_mode == SyncMode::offline ? "offline" : "sign-in");
    } else if (m_feed && m_feed->isLongPoll) {
        emit(CancelRequest{m_feed->id});
        m_feed.reset();
    }
}

void SyncSession::failVerify(const std::string& problem)
{
    if (m_verify) {
        m_verify.reset();
        emit(ReportVerification{true, false, 0, {}, problem});
    }
}

bool SyncSession::hasCatalogueOf(const SyncState& hub) const
{
    const Catalogue& own = m_replica.catalogue();
    return hub.hubModel.empty() ? hub.hubSchema == own.revision() : hub.hubModel == own.tag();
}

/// What is to be compared now, if anything.
std::optional<SyncSession::Comparison> SyncSession::dueComparison()
{
    const SyncState state = m_replica.state();
    Comparison due;
    if (state.reconcile != Reconcile::none) {
        due.isExpected = true;
        if (state.reconcile == Reconcile::otherHistory && hasCatalogueOf(state)) {
            due.of = DigestOf::content; // the same revision may be something else now
        }
        return due;
    }
    if (!m_isCaughtUp || m_wantsPull || m_isIndexing) {
        return std::nullopt;
    }
    if (m_verify) {
        due.mends = m_verify->mends;
        due.isAsked = true;
        // Lines are the same on both sides only while both have the same catalogue.
        due.of = hasCatalogueOf(state) ? DigestOf::content : DigestOf::revision;
        due.cursor = state.cursor;
        return due;
    }
    if (m_asksRemovalsAgain) {
        m_asksRemovalsAgain = false;
        for (const RecordKey& key : m_replica.heldRemovals()) {
            due.differences.push_back({key, 0, 0});
        }
        if (!due.differences.empty()) {
            due.isExpected = true;
            due.stage = Comparison::Stage::rows;
            return due;
        }
    }
    if (m_mode != SyncMode::automatic || !m_options.isLive) {
        return std::nullopt;
    }
    const bool mayAskAgain = !m_askedAgainAt || m_now - *m_askedAgainAt >= kAskAgainEvery;
    if (mayAskAgain) {
        for (const RecordKey& key : m_replica.quarantined()) {
            if (!key.id.isNil() && !key.entity.empty()) {
                due.differences.push_back({key, 0, 0});
            }
        }
        if (!due.differences.empty()) {
            due.isExpected = true;
            due.stage = Comparison::Stage::rows;
            return due;
        }
    }
    const bool isChecked =
        state.verifiedAt && *state.verifiedAt <= m_now && m_now - *state.verifiedAt < kCheckEvery;
    if (isChecked) {
        return std::nullopt;
    }
    due.cursor = state.cursor;
    return due;
}

void SyncSession::sendComparison()
{
    Flight flight{++m_lastRequest, RequestKind::digest, {}, m_replica.state().cursor, 0, false};
    Comparison& comparison = *m_comparison;
    if (comparison.stage == Comparison::Stage::rows) {
        std::vector<RecordKey> keys;
        for (std::size_t i = 0; i < std::min(comparison.differences.size(), kDigestRowsMax); ++i) {
            keys.push_back(comparison.differences[i].key);
        }
        flight.kind = RequestKind::digestRows;
        send(m_feed, std::move(flight), "POST", "/v1/digest/rows", encodeKeys(keys), true);
        return;
    }
    DigestRequest request;
    request.of = comparison.of;
    if (comparison.stage == Comparison::Stage::sums) {
        request.cursor = comparison.cursor;
    } else {
        request.buckets = comparison.buckets;
    }
    send(m_feed, std::move(flight), "POST", "/v1/digest", encode(request), true);
}

void SyncSession::onDigest(const DigestAnswer& answer)
{
    m_backoff.reset();
    Comparison& comparison = *m_comparison;
    if (answer.isNews) {
        m_comparison.reset(); // the news first
        m_wantsPull = true;
        if (++m_verifyTries >= kTriesMost) {
            failVerify("busy");
        }
        return;
    }
    if (comparison.stage == Comparison::Stage::sums) {
        auto buckets = m_replica.differingBuckets(comparison.of, answer.sums);
        if (!buckets) {
            m_comparison.reset();
            return storeFailed(buckets.error());
        }
        comparison.records = answer.records;
        comparison.buckets = std::move(*buckets);
        comparison.freshCursor = answer.cursor;
        comparison.stage = Comparison::Stage::list;
    } else {
        auto differences = m_replica.differences(comparison.of, answer);
        if (!differences) {
            m_comparison.reset();
            return storeFailed(differences.error());
        }
        std::move(differences->begin(), differences->end(),
                  std::back_inserter(comparison.differences));
        std::erase_if(comparison.buckets, [&](std::uint8_t bucket) {
            return std::find(answer.listed.begin(), answer.listed.end(), bucket) !=
                   answer.listed.end();
        });
        if (answer.listed.empty()) {
            m_comparison.reset();
            return failLater("not-the-hub"); // else the same would be asked for ever
        }
    }
    if (comparison.buckets.empty()) {
        onCompared();
    }
}

/// All differences are known.
void SyncSession::onCompared()
{
    Comparison& comparison = *m_comparison;
    comparison.found = comparison.differences;
    // Of these it is known why they differ, and they are counted elsewhere.
    const std::vector<RecordKey>& unreadable = m_replica.quarantined();
    std::erase_if(comparison.found, [&](const LocalReplica::Difference& one) {
        return std::find(unreadable.begin(), unreadable.end(), one.key) != unreadable.end();
    });
    if (comparison.mends && !comparison.differences.empty()) {
        comparison.stage = Comparison::Stage::rows;
        return;
    }
    endComparison();
}

void SyncSession::onDigestRows(const FeedPage& page)
{
    m_backoff.reset();
    if (const Done applied = m_replica.applyRows(page); !applied) {
        m_comparison.reset();
        return storeFailed(applied.error());
    }
    std::vector<LocalReplica::Difference>& left = m_comparison->differences;
    left.erase(left.begin(),
               left.begin() + static_cast<std::ptrdiff_t>(std::min(left.size(), kDigestRowsMax)));
    if (left.empty()) {
        endComparison();
    }
}

void SyncSession::endComparison()
{
    const Comparison comparison = std::move(*m_comparison);
    m_comparison.reset();
    if (!m_replica.quarantined().empty()) {
        m_askedAgainAt = m_now;
        emit(ArmTimer{TimerKind::housekeep, kAskAgainEvery, kAskAgainEvery});
    }
    const bool isEqual = comparison.found.empty() || comparison.mends;
    const bool isWhole = !comparison.freshCursor.empty();
    if (isWhole && isEqual) {
        const Done ended =
            m_replica.endReconcile(comparison.isExpected ? comparison.freshCursor : "", m_now);
        if (!ended) {
            return storeFailed(ended.error());
        }
    } else if (const Done settled = m_replica.settleRemovals(); !settled) {
        return storeFailed(settled.error());
    }
    m_wantsPull = true;
    if (!isWhole || comparison.isExpected) {
        return; // a difference was to be expected; a comparison that was asked for comes next
    }
    if (comparison.isAsked || !comparison.found.empty()) {
        ReportVerification report{comparison.isAsked, comparison.mends, comparison.records, {}, {}};
        for (const LocalReplica::Difference& one : comparison.found) {
            report.differences.push_back({one.key, one.own, one.hub});
        }
        emit(std::move(report));
    }
    if (comparison.isAsked) {
        m_verify.reset();
    }
}

} // namespace caravan::sync
