// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/sync_session.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/proof.h"

#include <algorithm>

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

constexpr auto kAfterEdit = 300ms;       // edits of one moment go together
constexpr auto kAfterFirstEdit = 2000ms; // but none waits longer than this
constexpr auto kRequestTime = 30s;
constexpr auto kFeedGrace = 15s; // beyond the time the hub holds a long poll

/// Percent-encodes what a query value may not hold (RFC 3986).
std::string queryValue(const std::string& text)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (isPlain) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kHex[byte >> 4];
            encoded += kHex[byte & 15];
        }
    }
    return encoded;
}

} // namespace

SyncSession::SyncSession(LocalReplica replica, SessionOptions options)
    : m_replica(std::move(replica)), m_options(options)
{
}

std::vector<Command> SyncSession::on(const Event& event, TimePoint now)
{
    m_now = now;
    m_commands.clear();
    std::visit([this](const auto& one) { handle(one); }, event);
    advance();
    updateStatus();
    return std::move(m_commands);
}

bool SyncSession::isSettled() const
{
    return !m_main && !m_feed && !m_isIndexing && !m_leaving &&
           (m_halt != Halt::none || m_isWaiting || m_mode == SyncMode::offline ||
            (!m_wantsPush && !m_wantsPull && m_isCaughtUp && !m_verify && !m_asksRemovalsAgain));
}

std::string SyncSession::accessToken() const
{
    if (m_leaving) {
        return m_access; // files of this laptop still go out
    }
    return mayTalk() && m_isHelloDone && !m_login ? m_access : std::string();
}

bool SyncSession::isTransferring() const
{
    return m_main || (m_feed && !m_feed->isLongPoll);
}

bool SyncSession::mayTalk() const
{
    return m_halt == Halt::none && !m_isWaiting && m_mode != SyncMode::offline;
}

// What happened --------------------------------------------------------------------------------

void SyncSession::handle(const Started& event)
{
    m_refresh = event.refreshToken;
    const SyncState state = m_replica.state();
    m_halt = state.hubUrl.empty() ? Halt::signedOut : m_refresh.empty() ? Halt::signIn : Halt::none;
    m_wantsPush = m_mode == SyncMode::automatic;
    m_wantsPull = m_mode == SyncMode::automatic;
    m_isIndexing = !state.firstSyncDone && !state.cursor.empty();
    if (m_isIndexing) {
        emit(ArmTimer{TimerKind::housekeep, 0ms, 0ms});
    }
}

void SyncSession::handle(const ChangesSaved&)
{
    if (m_mode != SyncMode::automatic || m_replica.waiting() == 0) {
        return;
    }
    if (!m_firstEdit) {
        m_firstEdit = m_now;
    }
    const auto sinceFirst = m_now - *m_firstEdit;
    const auto delay =
        std::clamp<std::chrono::milliseconds>(kAfterFirstEdit - sinceFirst, 0ms, kAfterEdit);
    m_isPushArmed = true;
    emit(ArmTimer{TimerKind::push, delay, delay});
}

void SyncSession::handle(const SyncRequested&)
{
    m_isWaiting = false;
    m_wantsPush = true;
    m_wantsPull = true;
    m_isHelloDone = m_isHelloDone && !m_isPortal;
}

void SyncSession::handle(const ModeChanged& event)
{
    m_mode = event.mode;
    if (m_mode == SyncMode::offline) {
        dropFlights();
    } else if (m_mode == SyncMode::automatic) {
        handle(SyncRequested{});
    }
}

void SyncSession::handle(const SignInRequested& event)
{
    dropFlights();
    m_login = event.login;
    if (const SyncState& state = m_replica.state(); !state.deviceSecret.empty()) {
        m_login->device = state.device;
        m_login->deviceProof = proofOf(state.deviceSecret, kSignInPurpose,
                                       {state.device.toString(), event.login.mail});
    }
    m_loginUrl = event.hubUrl;
    while (!m_loginUrl.empty() && m_loginUrl.back() == '/') {
        m_loginUrl.pop_back();
    }
    m_halt = Halt::none;
    m_isWaiting = false;
    m_isHelloDone = false;
    m_access.clear();
    if (m_mode == SyncMode::offline) {
        m_mode = SyncMode::automatic;
    }
}

void SyncSession::handle(const SignOutRequested&)
{
    dropFlights();
    if (!m_access.empty() && m_mode != SyncMode::offline) {
        // Told to the hub as a courtesy; the token is forgotten here in any case.
        Flight flight{++m_lastRequest, RequestKind::logout, {}, {}, 0, false};
        std::optional<Flight> lane;
        send(lane, flight, "POST", "/v1/logout", {}, true);
    }
    m_refresh.clear();
    m_access.clear();
    emit(StoreCredentials{});
    halt(Halt::signIn);
}

void SyncSession::handle(const CallRequested& event)
{
    m_call = event;
    m_isWaiting = false;
    if (m_halt != Halt::none || m_mode == SyncMode::offline) {
        failCall(m_mode == SyncMode::offline ? "offline" : "sign-in");
    }
}

void SyncSession::failCall(const std::string& problem)
{
    if (m_call) {
        m_call.reset();
        emit(ReportCall{0, {}, problem});
    }
}

void SyncSession::refuseSignIn(const std::string& problem)
{
    m_login.reset();
    emit(ReportSignIn{problem});
    const bool isKnown = !m_replica.state().hubUrl.empty();
    halt(!isKnown ? Halt::signedOut : m_refresh.empty() ? Halt::signIn : Halt::none);
}

void SyncSession::handle(const RemovalsDecided& event)
{
    if (event.areAccepted) {
        if (const Done accepted = m_replica.acceptRemovals(); !accepted) {
            storeFailed(accepted.error());
        }
        return;
    }
    m_asksRemovalsAgain = true;
    m_isWaiting = false;
    m_wantsPull = true;
    if (m_feed && m_feed->isLongPoll) {
        emit(CancelRequest{m_feed->id});
        m_feed.reset();
    }
}

void SyncSession::handle(const WentOnline&)
{
    m_isWaiting = false;
    m_backoff.reset();
}

void SyncSession::handle(const TimerFired& event)
{
    switch (event.timer) {
    case TimerKind::push:
        m_isPushArmed = false;
        m_wantsPush = true;
        break;
    case TimerKind::retry:
        m_isWaiting = false;
        break;
    case TimerKind::housekeep: {
        const Result<bool> isDone = m_replica.finishFirstSync();
        if (!isDone) {
            storeFailed(isDone.error());
        } else {
            m_isIndexing = !*isDone;
        }
        if (m_isIndexing) {
            emit(ArmTimer{TimerKind::housekeep, 0ms, 0ms});
        }
        break;
    }
    }
}

void SyncSession::handle(const RequestFailed& event)
{
    std::optional<Flight>& lane = m_main && m_main->id == event.request ? m_main : m_feed;
    if (!lane || lane->id != event.request) {
        return;
    }
    lane.reset();
    if (m_login) {
        refuseSignIn(event.reason.empty() ? "offline" : event.reason);
        return;
    }
    failLater(event.reason.empty() ? "offline" : event.reason);
}

void SyncSession::handle(const AnswerArrived& event)
{
    std::optional<Flight>& lane = m_main && m_main->id == event.request ? m_main : m_feed;
    if (!lane || lane->id != event.request) {
        return; // cancelled, or doubled by the network
    }
    const Flight flight = *lane;
    lane.reset();
    if (!isFromHub(flight, event)) {
        m_isPortal = true;
        if (m_login) {
            refuseSignIn("not-the-hub");
            return;
        }
        failLater("not-the-hub");
        return;
    }
    m_isPortal = false;
    // Each answer tells which catalogue the hub has, so that a laptop whose window is open all day
    // learns of a new field with the next answer.
    m_wantsSchema = m_wantsSchema || (!event.model.empty() && event.model != m_askedModel &&
                                      event.model != m_replica.state().hubModel);
    if (event.status >= 200 && event.status < 300) {
        onGood(flight, event);
    } else {
        onProblem(flight, event);
    }
}

// What to do next ------------------------------------------------------------------------------

void SyncSession::advance()
{
    if (!mayTalk()) {
        return;
    }
    if (m_leaving) {
        leave();
        return;
    }
    if (!m_main) {
        sendNextOnMain();
    }
    const bool isReady = m_isHelloDone && !m_access.empty() && m_replica.state().isRegistered &&
                         !m_login && !m_wantsSchema && m_halt == Halt::none;
    if (!isReady || m_feed) {
        return;
    }
    if (!m_comparison) {
        m_comparison = dueComparison();
    }
    if (m_comparison) {
        sendComparison();
    } else if (m_wantsPull || (m_options.isLive && m_mode == SyncMode::automatic)) {
        sendFeed();
    }
}

void SyncSession::sendNextOnMain()
{
    const auto flight = [this](RequestKind kind) {
        return Flight{++m_lastRequest, kind, {}, {}, 0, false};
    };
    if (!m_isHelloDone) {
        send(m_main, flight(RequestKind::hello), "GET", "/v1/hub", {}, false);
    } else if (m_login) {
        send(m_main, flight(RequestKind::login), "POST", "/v1/login", encode(*m_login), false);
    } else if (m_access.empty()) {
        if (m_refresh.empty()) {
            halt(Halt::signIn);
            return;
        }
        send(m_main, flight(RequestKind::token), "POST", "/v1/token", encodeRefresh(m_refresh),
             false);
    } else if (m_wantsSchema) {
        send(m_main, flight(RequestKind::schema), "GET", "/v1/schema", {}, true);
    } else if (const SyncState state = m_replica.state(); !state.isRegistered) {
        RegisterRequest request{state.replica, std::nullopt, 0};
        if (!state.superseded.isNil()) {
            request.supersedes = state.superseded;
            request.through = state.supersededN;
        }
        send(m_main, flight(RequestKind::registerReplica), "POST", "/v1/replicas", encode(request),
             true);
    } else if (m_call) {
        send(m_main, flight(RequestKind::call), m_call->method, m_call->path, m_call->body, true);
    } else if (m_wantsPush && m_doubt != Doubt::asked &&
               state.reconcile != Reconcile::otherHistory) {
        sendPush();
    }
}

void SyncSession::sendPush()
{
    Result<std::optional<LocalReplica::Push>> push = m_replica.takePush(m_pushOps);
    if (!push) {
        storeFailed(push.error());
        return;
    }
    if (!*push) {
        m_wantsPush = false;
        m_firstEdit.reset();
        return;
    }
    m_firstEdit.reset();
    Flight flight{++m_lastRequest, RequestKind::push, std::move((*push)->ops), {}, 0, false};
    send(m_main, std::move(flight), "POST", "/v1/push", std::move((*push)->body), true);
}

void SyncSession::sendFeed()
{
    const SyncState state = m_replica.state();
    Flight flight{++m_lastRequest,    RequestKind::feed,        {},
                  state.cursor,       m_replica.verdictCount(), m_isCaughtUp && !m_wantsPull,
                  m_replica.judgedN()};
    std::string path = "/v1/feed?limit=" + std::to_string(m_options.feedRows);
    if (!state.cursor.empty()) {
        path += "&cursor=" + queryValue(state.cursor);
    }
    if (flight.isLongPoll) {
        path += "&wait=" + std::to_string(kFeedWaitMax.count());
    }
    m_wantsPull = false;
    send(m_feed, std::move(flight), "GET", path, {}, true);
}

void SyncSession::send(std::optional<Flight>& lane, Flight flight, std::string method,
                       std::string path, std::string body, bool isAuthorized)
{
    const SyncState state = m_replica.state();
    SendRequest request;
    request.id = flight.id;
    request.kind = flight.kind;
    request.method = std::move(method);
    request.url = (m_login ? m_loginUrl : state.hubUrl) + path;
    request.accessToken = isAuthorized ? m_access : std::string();
    request.body = std::move(body);
    request.replica = state.replica;
    request.schemaRevision = m_replica.catalogue().revision();
    request.timeout =
        flight.isLongPoll
            ? std::chrono::duration_cast<std::chrono::seconds>(kFeedWaitMax) + kFeedGrace
            : kRequestTime;
    lane = std::move(flight);
    emit(std::move(request));
}

void SyncSession::updateStatus()
{
    using Phase = SyncStatus::Phase;
    SyncStatus status = m_status;
    const SyncState state = m_replica.state();
    status.waiting = m_replica.waiting();
    status.attention = m_replica.attention();
    status.conflicts = m_replica.conflicts();
    status.removalsHeld = static_cast<std::int64_t>(m_replica.heldRemovals().size());
    status.givenBack = m_replica.givenBack();
    status.filesLost = m_replica.filesLost();
    status.quarantined = static_cast<std::int64_t>(m_replica.quarantined().size());
    status.verifiedAt = state.verifiedAt;
    if (!status.lastSyncAt) {
        status.lastSyncAt = state.lastSyncAt;
    }
    const bool isPulling = m_feed && !m_feed->isLongPoll;
    if (m_halt == Halt::signedOut) {
        status.phase = Phase::signedOut;
    } else if (m_halt == Halt::signIn) {
        status.phase = Phase::signInNeeded;
    } else if (m_halt != Halt::none) {
        status.phase = Phase::paused;
    } else if (m_isPortal && m_isWaiting) {
        status.phase = Phase::portal;
    } else if (m_mode == SyncMode::offline || m_isWaiting) {
        status.phase = Phase::offline;
    } else if ((!state.firstSyncDone && !m_isCaughtUp) || m_isIndexing) {
        status.phase = Phase::firstSync;
    } else if (m_main && m_main->kind == RequestKind::push) {
        status.phase = Phase::pushing;
    } else if (isPulling || m_main) {
        status.phase = Phase::pulling;
    } else {
        status.phase = Phase::idle;
    }
    if (status.phase == Phase::idle || status.phase == Phase::pushing ||
        status.phase == Phase::pulling) {
        status.problem.clear();
    }
    if (!m_isWaiting) {
        status.retryAt.reset();
    }
    if (status != m_status || m_status.phase == Phase::signedOut) {
        m_status = status;
        emit(ReportStatus{status});
    }
}

} // namespace caravan::sync
