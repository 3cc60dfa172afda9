// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/comparison.h"

#include "sync/protocol/codec.h"

#include <algorithm>

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kCheckEvery = 24h;
constexpr auto kAskAgainEvery = 1h; // for rows that could not be read
constexpr int kTriesMost = 20;      // while others keep changing what is compared

/// Whether this replica has the catalogue that the hub had at the last contact.
bool hasCatalogueOf(const SyncState& hub, const Catalogue& own)
{
    return hub.hubModel.empty() ? hub.hubSchema == own.revision() : hub.hubModel == own.tag();
}

} // namespace

void Comparison::ask(const VerifyRequested& event)
{
    m_asked = event;
    m_tries = 0;
}

void Comparison::fail(const std::string& problem, std::vector<Command>& commands)
{
    if (m_asked) {
        m_asked.reset();
        commands.emplace_back(ReportVerification{true, false, false, 0, {}, problem});
    }
}

void Comparison::beginIfDue(const FeedFollower& feed, bool isDaily, TimePoint now,
                            LocalReplica& replica)
{
    if (!m_run) {
        m_run = due(feed, isDaily, now, replica);
    }
}

/// The present rows of these are asked for; nothing where there are none.
std::optional<Comparison::Run> Comparison::rowsOf(const std::vector<RecordKey>& keys)
{
    Run run;
    run.isExpected = true;
    run.stage = Stage::rows;
    for (const RecordKey& key : keys) {
        run.differences.push_back({key, 0, 0});
    }
    return run.differences.empty() ? std::nullopt : std::optional(std::move(run));
}

std::optional<Comparison::Run> Comparison::due(const FeedFollower& feed, bool isDaily,
                                               TimePoint now, LocalReplica& replica)
{
    const SyncState state = replica.state();
    const bool isSameCatalogue = hasCatalogueOf(state, replica.catalogue());
    Run run;
    if (state.reconcile != Reconcile::none) {
        run.isExpected = true;
        if (state.reconcile == Reconcile::otherHistory && isSameCatalogue) {
            run.of = DigestOf::content; // the same revision may be something else now
        }
        return run;
    }
    if (!feed.isStill()) {
        return std::nullopt;
    }
    if (m_asked) {
        run.mends = m_asked->mends;
        run.isAsked = true;
        // Lines are the same on both sides only while both have the same catalogue.
        run.of = isSameCatalogue ? DigestOf::content : DigestOf::revision;
        run.cursor = state.cursor;
        return run;
    }
    if (m_asksRemovalsAgain) {
        m_asksRemovalsAgain = false;
        if (std::optional<Run> held = rowsOf(replica.heldRemovals())) {
            return held;
        }
    }
    if (!isDaily) {
        return std::nullopt;
    }
    if (!m_askedAgainAt || now - *m_askedAgainAt >= kAskAgainEvery) {
        std::vector<RecordKey> unreadable = replica.quarantined();
        std::erase_if(unreadable,
                      [](const RecordKey& key) { return key.id.isNil() || key.entity.empty(); });
        if (std::optional<Run> again = rowsOf(unreadable)) {
            return again;
        }
    }
    if (state.verifiedAt && *state.verifiedAt <= now && now - *state.verifiedAt < kCheckEvery) {
        return std::nullopt;
    }
    run.cursor = state.cursor;
    return run;
}

Comparison::Question Comparison::question() const
{
    if (m_run->stage == Stage::rows) {
        std::vector<RecordKey> keys;
        for (std::size_t i = 0; i < std::min(m_run->differences.size(), kDigestRowsMax); ++i) {
            keys.push_back(m_run->differences[i].key);
        }
        return {RequestKind::digestRows, "/v1/digest/rows", encodeKeys(keys)};
    }
    DigestRequest request;
    request.of = m_run->of;
    if (m_run->stage == Stage::sums) {
        request.cursor = m_run->cursor;
    } else {
        request.buckets = m_run->buckets;
    }
    return {RequestKind::digest, "/v1/digest", encode(request)};
}

Comparison::Outcome Comparison::giveUp(std::string problem)
{
    m_run.reset();
    return {std::move(problem)};
}

Comparison::Outcome Comparison::take(const DigestAnswer& answer, TimePoint now,
                                     LocalReplica& replica, std::vector<Command>& commands)
{
    if (answer.isNews) {
        m_run.reset(); // the news first
        if (++m_tries >= kTriesMost) {
            fail("busy", commands);
        }
        return {{}, true};
    }
    if (m_run->stage == Stage::sums) {
        auto buckets = replica.differingBuckets(m_run->of, answer.sums);
        if (!buckets) {
            return giveUp(toString(buckets.error().code));
        }
        m_run->records = answer.records;
        m_run->buckets = std::move(*buckets);
        m_run->freshCursor = answer.cursor;
        m_run->stage = Stage::list;
    } else {
        auto differences = replica.differences(m_run->of, answer);
        if (!differences) {
            return giveUp(toString(differences.error().code));
        }
        std::move(differences->begin(), differences->end(), std::back_inserter(m_run->differences));
        std::erase_if(m_run->buckets, [&](std::uint8_t bucket) {
            return std::find(answer.listed.begin(), answer.listed.end(), bucket) !=
                   answer.listed.end();
        });
        if (answer.listed.empty()) {
            return giveUp("not-the-hub"); // else the same would be asked for ever
        }
    }
    return m_run->buckets.empty() ? compared(now, replica, commands) : Outcome{};
}

/// All differences are known.
Comparison::Outcome Comparison::compared(TimePoint now, LocalReplica& replica,
                                         std::vector<Command>& commands)
{
    m_run->found = m_run->differences;
    // Of these it is known why they differ, and they are counted elsewhere.
    const std::vector<RecordKey>& unreadable = replica.quarantined();
    std::erase_if(m_run->found, [&](const LocalReplica::Difference& one) {
        return std::find(unreadable.begin(), unreadable.end(), one.key) != unreadable.end();
    });
    if (m_run->mends && !m_run->differences.empty()) {
        m_run->stage = Stage::rows;
        return {};
    }
    return end(now, replica, commands);
}

Comparison::Outcome Comparison::take(const FeedPage& rows, TimePoint now, LocalReplica& replica,
                                     std::vector<Command>& commands)
{
    if (const Done applied = replica.applyRows(rows); !applied) {
        return giveUp(toString(applied.error().code));
    }
    std::vector<LocalReplica::Difference>& left = m_run->differences;
    left.erase(left.begin(),
               left.begin() + static_cast<std::ptrdiff_t>(std::min(left.size(), kDigestRowsMax)));
    return left.empty() ? end(now, replica, commands) : Outcome{};
}

Comparison::Outcome Comparison::end(TimePoint now, LocalReplica& replica,
                                    std::vector<Command>& commands)
{
    const Run run = std::move(*m_run);
    m_run.reset();
    if (!replica.quarantined().empty()) {
        m_askedAgainAt = now;
        commands.emplace_back(ArmTimer{TimerKind::housekeep, kAskAgainEvery, kAskAgainEvery});
    }
    const bool isEqual = run.found.empty() || run.mends;
    const bool isWhole = !run.freshCursor.empty();
    const Done settled = isWhole && isEqual
                             ? replica.endReconcile(run.isExpected ? run.freshCursor : "", now)
                             : replica.settleRemovals();
    if (!settled) {
        return {toString(settled.error().code)};
    }
    // A difference that was to be expected is not worth a report; a comparison that was asked for
    // comes next.
    const bool isReported = isWhole && !run.isExpected && (run.isAsked || !run.found.empty());
    if (isReported) {
        ReportVerification report{run.isAsked, run.mends, run.of == DigestOf::content,
                                  run.records, {},        {}};
        for (const LocalReplica::Difference& one : run.found) {
            report.differences.push_back({one.key, one.own, one.hub});
        }
        commands.emplace_back(std::move(report));
    }
    if (isReported && run.isAsked) {
        m_asked.reset();
    }
    return {{}, true};
}

} // namespace caravan::sync
