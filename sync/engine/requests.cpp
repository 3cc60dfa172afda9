// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/requests.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

namespace caravan::sync {
namespace {

using namespace std::chrono_literals;

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

/// What is asked; which answer to expect is in the flight.
struct Asked {
    std::string method;
    std::string path;
    std::string body{};
    bool isAuthorized = true;
    std::vector<std::pair<std::string, std::string>> headers{};
};

SendRequest requestOf(SessionParts& session, const Flight& flight, Asked asked)
{
    const SyncState& state = session.replica.state();
    SendRequest request;
    request.id = flight.id;
    request.kind = flight.kind;
    request.method = std::move(asked.method);
    request.url = (session.signIn.isUnderWay() ? session.signIn.url() : state.hubUrl) + asked.path;
    request.accessToken = asked.isAuthorized ? session.signIn.access() : std::string();
    request.body = std::move(asked.body);
    request.headers = std::move(asked.headers);
    request.replica = state.replica;
    request.schemaRevision = session.replica.catalogue().revision();
    request.timeout =
        flight.isLongPoll
            ? std::chrono::duration_cast<std::chrono::seconds>(kFeedWaitMax) + kFeedGrace
            : kRequestTime;
    return request;
}

void send(SessionParts& session, Lane lane, Flight flight, Asked asked)
{
    session.emit(requestOf(session, flight, std::move(asked)));
    session.lanes.start(lane, std::move(flight));
}

void sendOnMain(SessionParts& session, RequestKind kind, Asked asked)
{
    send(session, Lane::main, session.lanes.newFlight(kind), std::move(asked));
}

void sendRefresh(SessionParts& session)
{
    sendOnMain(session, RequestKind::token,
               {"POST", "/v1/token", encodeRefresh(session.signIn.refresh()), false});
}

void sendPush(SessionParts& session)
{
    Result<std::optional<LocalReplica::Push>> push = session.push.take(session.replica);
    if (!push) {
        session.storeFailed(push.error());
    } else if (*push) {
        Flight flight = session.lanes.newFlight(RequestKind::push);
        flight.ops = std::move((*push)->ops);
        send(session, Lane::main, std::move(flight),
             {"POST", "/v1/push", std::move((*push)->body)});
    }
}

void sendRegistration(SessionParts& session, const SyncState& state)
{
    RegisterRequest request{state.replica, std::nullopt, 0};
    if (!state.superseded.isNil()) {
        request.supersedes = state.superseded;
        request.through = state.supersededN;
    }
    sendOnMain(session, RequestKind::registerReplica, {"POST", "/v1/replicas", encode(request)});
}

void sendNextOnMain(SessionParts& session)
{
    const SignIn& signIn = session.signIn;
    if (!session.hub.isKnown()) {
        sendOnMain(session, RequestKind::hello, {"GET", "/v1/hub", {}, false});
    } else if (signIn.isUnderWay()) {
        sendOnMain(session, RequestKind::login,
                   {"POST", "/v1/login", encode(signIn.request()), false});
    } else if (signIn.access().empty() && signIn.refresh().empty()) {
        session.halt(Halt::signIn);
    } else if (signIn.access().empty()) {
        sendRefresh(session);
    } else if (session.schema.isWanted()) {
        sendOnMain(session, RequestKind::schema, {"GET", "/v1/schema"});
    } else if (const SyncState state = session.replica.state(); !state.isRegistered) {
        sendRegistration(session, state);
    } else if (session.call) {
        sendOnMain(session, RequestKind::call,
                   {session.call->method, session.call->path, session.call->body});
    } else if (session.push.isWanted() && !session.push.isHeld() &&
               state.reconcile != Reconcile::otherHistory) {
        sendPush(session);
    }
}

void sendFeed(SessionParts& session)
{
    const std::string cursor = session.replica.state().cursor;
    Flight flight = session.lanes.newFlight(RequestKind::feed);
    flight.cursor = cursor;
    flight.verdictsKnown = session.replica.verdictCount();
    flight.isLongPoll = session.feed.ask();
    flight.judgedN = session.replica.judgedN();
    std::string path = "/v1/feed?limit=" + std::to_string(session.options.feedRows);
    if (!cursor.empty()) {
        path += "&cursor=" + queryValue(cursor);
    }
    if (flight.isLongPoll) {
        path += "&wait=" + std::to_string(kFeedWaitMax.count());
    }
    Asked asked{"GET", std::move(path)};
    if (!session.replica.state().firstSyncDone && !session.feed.left()) {
        asked.headers.emplace_back(kCountHeader, "left"); // once: it costs the hub a count
    }
    send(session, Lane::feed, std::move(flight), std::move(asked));
}

void sendNextOnFeed(SessionParts& session)
{
    session.comparison.beginIfDue(session.feed, session.isWatching(), session.now, session.replica);
    if (session.comparison.isOn()) {
        Comparison::Question question = session.comparison.question();
        send(session, Lane::feed, session.lanes.newFlight(question.kind),
             {"POST", std::move(question.path), std::move(question.body)});
    } else if (session.feed.isWanted() || session.isWatching()) {
        sendFeed(session);
    }
}

/// Sends what waits, a few times at the most, then lets the profile go.
void leave(SessionParts& session)
{
    constexpr int kFailuresMax = 5;
    if (!session.lanes.isFree(Lane::main) || session.leaving->isDone) {
        return;
    }
    const bool mayGive = session.leaving->failures < kFailuresMax &&
                         session.replica.waiting() > 0 && session.replica.state().isRegistered;
    if (mayGive && !session.signIn.access().empty()) {
        sendPush(session);
    } else if (mayGive && !session.signIn.refresh().empty()) {
        sendRefresh(session);
    }
    if (session.lanes.isFree(Lane::main) && !session.retry.isOn()) {
        session.leaving->isDone = true;
        session.signIn.forgetRefresh(session.commands);
        session.emit(WipeProfile{});
    }
}

} // namespace

void sendNext(SessionParts& session)
{
    if (!session.mayTalk()) {
        return;
    }
    if (session.leaving) {
        leave(session);
        return;
    }
    if (session.lanes.isFree(Lane::main)) {
        sendNextOnMain(session);
    }
    const bool isReady = session.hub.isKnown() && !session.signIn.access().empty() &&
                         session.replica.state().isRegistered && !session.signIn.isUnderWay() &&
                         !session.schema.isWanted() && session.halted == Halt::none;
    if (isReady && session.lanes.isFree(Lane::feed)) {
        sendNextOnFeed(session);
    }
}

void sendLogout(SessionParts& session)
{
    const Flight flight = session.lanes.newFlight(RequestKind::logout);
    session.emit(requestOf(session, flight, {"POST", "/v1/logout"}));
}

} // namespace caravan::sync
