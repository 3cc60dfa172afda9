// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// The half of SyncSession that listens: what each answer of the hub means, and what to do when it
// is none.
#include "sync/engine/sync_session.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/proof.h"

#include <algorithm>

namespace caravan::sync {

using namespace std::chrono_literals;

// What the hub said ----------------------------------------------------------------------------

bool SyncSession::isFromHub(const Flight& flight, const AnswerArrived& answer)
{
    const bool isGood = answer.status >= 200 && answer.status < 300;
    const std::string_view type(answer.contentType);
    const bool fits = !isGood ? type.starts_with("application/problem+json")
                      : flight.kind == RequestKind::feed || flight.kind == RequestKind::digestRows
                          ? type.starts_with("application/x-ndjson")
                      : answer.status == 204 ? true
                                             : type.starts_with("application/json");
    const std::string known = m_login ? std::string() : m_replica.state().hubId;
    return fits && answer.isEchoed && !answer.hubId.empty() &&
           (known.empty() || known == answer.hubId);
}

void SyncSession::onGood(const Flight& flight, const AnswerArrived& answer)
{
    const auto unreadable = [this] { failLater("not-the-hub"); };
    const bool isOfComparison =
        flight.kind == RequestKind::digest || flight.kind == RequestKind::digestRows;
    if (isOfComparison && !m_comparison) {
        return; // given up meanwhile; it begins anew
    }
    switch (flight.kind) {
    case RequestKind::hello:
        if (const Result<HelloAnswer> hello = decodeHello(answer.body)) {
            onHello(*hello);
            return;
        }
        return unreadable();
    case RequestKind::login:
    case RequestKind::token:
        if (const Result<TokenAnswer> token = decodeToken(answer.body)) {
            onToken(*token, flight.kind == RequestKind::login);
            return;
        }
        return unreadable();
    case RequestKind::schema:
        if (const Done taken = takeSchema(answer); !taken) {
            storeFailed(taken.error());
        }
        m_wantsSchema = false;
        m_wantsPush = true;
        m_wantsPull = true;
        return;
    case RequestKind::registerReplica:
        if (decodeRegisterAnswer(answer.body)) {
            const Done stored =
                m_replica.change([](SyncState& state) { state.isRegistered = true; });
            if (!stored) {
                storeFailed(stored.error());
            }
            return;
        }
        return unreadable();
    case RequestKind::push:
        if (const Result<PushAnswer> pushed = decodePushAnswer(answer.body)) {
            onPushed(*pushed);
            return;
        }
        return unreadable();
    case RequestKind::feed:
        if (const Result<FeedPage> page = decodeFeed(m_replica.catalogue(), answer.body)) {
            onPage(flight, *page);
            return;
        }
        m_wantsPull = true;
        return failLater("cut-off");
    case RequestKind::digest:
        if (const Result<DigestAnswer> digest = decodeDigestAnswer(answer.body)) {
            onDigest(*digest);
            return;
        }
        return unreadable();
    case RequestKind::digestRows:
        if (const Result<FeedPage> page = decodeFeed(m_replica.catalogue(), answer.body)) {
            onDigestRows(*page);
            return;
        }
        return failLater("cut-off");
    case RequestKind::call:
        m_call.reset();
        emit(ReportCall{answer.status, answer.body, {}});
        return;
    case RequestKind::logout:
        return;
    }
}

Done SyncSession::takeSchema(const AnswerArrived& answer)
{
    m_askedModel = answer.model; // also where it cannot be used: the next answer asks no more
    if (Done adopted = m_replica.adoptSchema(answer.body); !adopted) {
        return adopted;
    }
    const Done noted = m_replica.change([&](SyncState& change) { change.hubModel = answer.model; });
    return noted ? m_replica.retryParked() : noted;
}

void SyncSession::onHello(const HelloAnswer& hello)
{
    m_isHelloDone = true;
    if (hello.protocolMin > kProtocolVersion) {
        halt(Halt::tooOld);
        return;
    }
    const std::string knownHub = m_replica.state().hubId;
    if (m_login && !knownHub.empty() && knownHub != hello.hub) {
        refuseSignIn("other-hub"); // this replica belongs to another company
        return;
    }
    m_wantsSchema = m_wantsSchema || hello.schemaRevision > m_replica.catalogue().revision();
    const SyncState state = m_replica.state();
    if (hello.schemaRevision > state.hubSchema) {
        Done taken =
            m_replica.change([&](SyncState& change) { change.hubSchema = hello.schemaRevision; });
        if (taken) {
            taken = m_replica.retryParked();
        }
        if (!taken) {
            storeFailed(taken.error());
        }
    }
    if (!m_login && (state.hubId != hello.hub || state.epoch != hello.epoch)) {
        const bool isOtherHistory = !state.epoch.empty() && state.epoch != hello.epoch;
        const Done stored = m_replica.change([&](SyncState& change) {
            change.hubId = hello.hub;
            change.epoch = hello.epoch;
        });
        if (!stored) {
            storeFailed(stored.error());
        } else if (isOtherHistory) {
            m_wantsPush = true; // what the former history had confirmed and not shown
            if (const Done begun = m_replica.beginReconcile(Reconcile::otherHistory); !begun) {
                storeFailed(begun.error());
            }
        }
    }
}

void SyncSession::onToken(const TokenAnswer& token, bool isLogin)
{
    const RecordId before = m_replica.state().user;
    const bool isOtherUser = !before.isNil() && before != token.user;
    if (isOtherUser && m_replica.waiting() + m_replica.attention() > 0) {
        refuseSignIn("other-user"); // nobody's unsent work goes out under another name
        return;
    }
    m_refresh = token.refresh;
    m_access = token.access;
    emit(StoreCredentials{token.refresh});
    const Done stored = m_replica.change([&](SyncState& state) {
        if (isLogin) {
            state.hubUrl = m_loginUrl;
        }
        if (!token.device.isNil()) {
            state.device = token.device;
        }
        if (!token.deviceSecret.empty()) {
            state.deviceSecret = token.deviceSecret;
        }
        state.user = token.user;
        state.userName = token.userName;
        state.role = token.role;
    });
    if (!stored) {
        storeFailed(stored.error());
        return;
    }
    m_backoff.reset();
    if (isOtherUser) {
        const auto renewed = m_replica.renewReplicaId(); // a replica id belongs to one user
        Done restarted = renewed ? m_replica.change([](SyncState& state) { state.superseded = {}; })
                                 : Done(renewed.error());
        if (restarted) {
            restarted = m_replica.beginReconcile(Reconcile::otherUser);
        }
        if (!restarted) {
            storeFailed(restarted.error());
            return;
        }
    }
    if (isLogin) {
        m_login.reset();
        m_isHelloDone = false; // once more, to remember which hub this is
        m_wantsPush = true;
        m_wantsPull = true;
        emit(ReportSignIn{});
    }
}

void SyncSession::onPushed(const PushAnswer& answer)
{
    m_backoff.reset();
    if (const Done stored = m_replica.storeResults(answer); !stored) {
        storeFailed(stored.error());
        return;
    }
    m_pushOps = kPushOpsMax;
    m_failedPush.clear();
    m_wantsPush = true; // until nothing is left
    // What a push does to other records comes by the feed. Who keeps it open is told; who
    // synchronises once asks again, also when a page is under way that may not know of it yet.
    const bool isWatching = m_options.isLive && m_mode == SyncMode::automatic;
    m_wantsPull = m_wantsPull || !isWatching;
    m_isCaughtUp = m_isCaughtUp && isWatching;
}

void SyncSession::onPage(const Flight& flight, const FeedPage& page)
{
    m_backoff.reset();
    if (page.applied < flight.judgedN) {
        return beginAfterLostHistory(); // it has forgotten what it had answered
    }
    if (m_doubt == Doubt::asked) {
        m_doubt = Doubt::cleared;
        m_wantsPush = true;
    }
    const SyncState before = m_replica.state();
    const Result<bool> applied = m_replica.applyFeed(page, flight.cursor, flight.verdictsKnown);
    if (!applied) {
        m_wantsPull = true;
        storeFailed(applied.error());
        return;
    }
    m_status.received += static_cast<std::int64_t>(page.rows.size());
    m_isCaughtUp = *applied && !page.more && !m_wantsPull; // not asked for again meanwhile
    m_wantsPull = !m_isCaughtUp;
    if (m_isCaughtUp) {
        m_status.lastSyncAt = m_now;
        m_status.received = 0;
        if (!before.firstSyncDone && !m_isIndexing) {
            m_isIndexing = true;
            emit(ArmTimer{TimerKind::housekeep, 0ms, 0ms});
        }
    }
}

// What went wrong ------------------------------------------------------------------------------

void SyncSession::onProblem(const Flight& flight, const AnswerArrived& answer)
{
    const Result<Problem> read = decodeProblem(answer.body);
    if (!read) {
        failLater("not-the-hub", answer.retryAfterSeconds);
        return;
    }
    const Problem& problem = *read;
    if (flight.kind == RequestKind::feed) {
        m_wantsPull = true;
    }
    if (flight.kind == RequestKind::logout) {
        return;
    }
    if (m_login) {
        refuseSignIn(problem.type);
    } else if (flight.kind == RequestKind::call && problem.type != problem::kAuthExpired) {
        m_call.reset();
        emit(ReportCall{answer.status, answer.body, problem.type});
    } else if (problem.type == problem::kDeviceRevoked) {
        onRevoked(problem, answer);
    } else if (flight.kind == RequestKind::token && answer.status >= 400 && answer.status < 500 &&
               answer.status != 408 && answer.status != 429) {
        // Whatever is wrong with the kept sign-in, it will not get better by itself.
        m_refresh.clear();
        emit(StoreCredentials{});
        halt(Halt::signIn);
    } else if (problem.type == problem::kAuthExpired) {
        m_access.clear(); // one refresh on the main lane, then the same request again
    } else if ((problem.type == problem::kReplicaFork || problem.type == problem::kOpGap) &&
               m_replica.judgedN() > 0 && m_doubt != Doubt::cleared) {
        m_doubt = Doubt::asked;
        m_wantsPull = true;
        if (m_feed) { // which was asked for before
            emit(CancelRequest{m_feed->id});
            m_feed.reset();
        }
    } else if (problem.type == problem::kReplicaFork || problem.type == problem::kOpGap) {
        m_doubt = Doubt::none;
        if (const auto renewed = m_replica.renewReplicaId(); !renewed) {
            storeFailed(renewed.error());
        }
        m_wantsPush = true;
    } else if (problem.type == problem::kEpochChanged) {
        beginAfterLostHistory();
    } else if (problem.type == problem::kCursorExpired || problem.type == problem::kCursorInvalid) {
        m_isHelloDone = false; // tells whether it is another history
        m_isCaughtUp = false;
        m_comparison.reset();
        if (const Done begun = m_replica.beginReconcile(Reconcile::cursorExpired); !begun) {
            storeFailed(begun.error());
        }
    } else if (problem.type == problem::kSchemaTooOld) {
        m_wantsSchema = true;
    } else if (flight.kind == RequestKind::push &&
               (answer.status == 400 || answer.status == 413 || answer.status == 422)) {
        onPushProblem(flight, problem);
    } else {
        if (flight.kind == RequestKind::push) {
            onPushFailed(flight);
        }
        failLater(problem.type, answer.retryAfterSeconds);
    }
}

/// The hub was put back to an earlier state. Nothing is pushed or pulled before both are compared.
void SyncSession::beginAfterLostHistory()
{
    m_isHelloDone = false; // also tells its epoch
    m_isCaughtUp = false;
    m_doubt = Doubt::none;
    m_comparison.reset();
    m_wantsPush = true;
    m_wantsPull = true;
    if (const Done begun = m_replica.beginReconcile(Reconcile::otherHistory); !begun) {
        storeFailed(begun.error());
    }
}

/// The hub fails on this push. Once may be the hub's bad moment; when it is the same push again,
/// half of it is tried, so that one that no hub can take does not stop the others for ever.
void SyncSession::onPushFailed(const Flight& flight)
{
    const bool isSame = flight.ops == m_failedPush;
    m_failedPush = flight.ops;
    if (isSame && flight.ops.size() > 1) {
        m_pushOps = std::max<std::size_t>(1, flight.ops.size() / 2);
    }
}

/// Anybody between may say that this laptop is to stop, and starting it again mends that. Only the
/// hub can prove that its copy is to be erased.
void SyncSession::onRevoked(const Problem& problem, const AnswerArrived& answer)
{
    const SyncState state = m_replica.state();
    const bool isProven =
        problem.field == kWipe && isProof(problem.proof, state.deviceSecret, kWipePurpose,
                                          {state.device.toString(), answer.requestId});
    if (!isProven) {
        halt(Halt::revoked);
        return;
    }
    if (!m_leaving) {
        dropFlights();
        m_leaving = Leaving{};
    } else {
        ++m_leaving->failures;
    }
}

/// Sends what waits, a few times at the most, then lets the profile go.
void SyncSession::leave()
{
    constexpr int kFailuresMax = 5;
    if (m_main || m_leaving->isDone) {
        return;
    }
    const bool mayGive = m_leaving->failures < kFailuresMax && m_replica.waiting() > 0 &&
                         m_replica.state().isRegistered;
    if (mayGive && !m_access.empty()) {
        sendPush();
    } else if (mayGive && !m_refresh.empty()) {
        send(m_main, Flight{++m_lastRequest, RequestKind::token, {}, {}, 0, false}, "POST",
             "/v1/token", encodeRefresh(m_refresh), false);
    }
    if (!m_main && !m_isWaiting) {
        m_leaving->isDone = true;
        m_refresh.clear();
        emit(StoreCredentials{});
        emit(WipeProfile{});
    }
}

/// The hub will not take this push as it is. Half of it is tried, down to the one op that is
/// wrong; that one is kept for the user, and the rest goes on.
void SyncSession::onPushProblem(const Flight& flight, const Problem& problem)
{
    m_wantsPush = true;
    if (flight.ops.size() > 1 && m_pushOps > 1) {
        m_pushOps = std::max<std::size_t>(1, std::min(m_pushOps, flight.ops.size()) / 2);
        return;
    }
    m_pushOps = kPushOpsMax;
    if (const Done stored = m_replica.setAside(flight.ops, problem); !stored) {
        storeFailed(stored.error());
    }
}

void SyncSession::failLater(const std::string& problem, int retryAfterSeconds)
{
    failCall(problem);
    failVerify(problem);
    m_comparison.reset(); // begins anew
    if (m_leaving) {
        ++m_leaving->failures;
    }
    m_status.problem = problem;
    m_isCaughtUp = false;
    m_wantsPull = true;
    m_wantsPush = true;
    if (m_isWaiting) {
        return;
    }
    m_isWaiting = true;
    const std::chrono::milliseconds limit = m_backoff.next();
    const std::chrono::milliseconds least = std::chrono::seconds(retryAfterSeconds);
    m_status.retryAt = m_now + least + limit;
    emit(ArmTimer{TimerKind::retry, least, least + limit});
}

void SyncSession::storeFailed(const Error& error)
{
    failLater(toString(error.code));
}

void SyncSession::halt(Halt why)
{
    m_halt = why;
    if (why != Halt::none) {
        failCall("sign-in");
        failVerify("sign-in");
    }
    dropFlights();
}

void SyncSession::dropFlights()
{
    for (std::optional<Flight>* lane : {&m_main, &m_feed}) {
        if (*lane) {
            emit(CancelRequest{(*lane)->id});
            lane->reset();
        }
    }
    m_comparison.reset();
    m_wantsPush = true;
    m_wantsPull = true;
}

} // namespace caravan::sync
