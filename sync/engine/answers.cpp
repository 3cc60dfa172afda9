// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/answers.h"

#include "sync/engine/problems.h"
#include "sync/protocol/codec.h"

namespace caravan::sync {
namespace {

void onHello(SessionParts& session, const HelloAnswer& hello)
{
    session.hub.greeted();
    if (hello.protocolMin > kProtocolVersion) {
        session.halt(Halt::tooOld);
        return;
    }
    const std::string knownHub = session.replica.state().hubId;
    const bool isSigningIn = session.signIn.isUnderWay();
    if (isSigningIn && !knownHub.empty() && knownHub != hello.hub) {
        session.refuseSignIn("other-hub"); // this replica belongs to another company
        return;
    }
    if (const Done heard = session.schema.hearRevision(hello.schemaRevision, session.replica);
        !heard) {
        session.storeFailed(heard.error());
    }
    if (isSigningIn) {
        return; // which hub it is, is remembered once the user is known there
    }
    const Result<bool> isOtherHistory = HubIdentity::remember(hello, session.replica);
    if (!isOtherHistory) {
        session.storeFailed(isOtherHistory.error());
    } else if (*isOtherHistory) {
        session.push.want(); // what the former history had confirmed and not shown
        if (const Done begun = session.replica.beginReconcile(Reconcile::otherHistory); !begun) {
            session.storeFailed(begun.error());
        }
    }
}

/// Another user signed in on this laptop.
Done beginAsOther(LocalReplica& replica)
{
    const auto renewed = replica.renewReplicaId(); // a replica id belongs to one user
    Done restarted = renewed ? replica.change([](SyncState& state) { state.superseded = {}; })
                             : Done(renewed.error());
    return restarted ? replica.beginReconcile(Reconcile::otherUser) : restarted;
}

void onToken(SessionParts& session, const TokenAnswer& token, bool isLogin)
{
    LocalReplica& replica = session.replica;
    const RecordId before = replica.state().user;
    const bool isOtherUser = !before.isNil() && before != token.user;
    if (isOtherUser && replica.waiting() + replica.attention() > 0) {
        session.refuseSignIn("other-user"); // nobody's unsent work goes out under another name
        return;
    }
    if (const Done taken = session.signIn.take(token, isLogin, replica, session.commands); !taken) {
        session.storeFailed(taken.error());
        return;
    }
    session.retry.forgetFailures();
    if (isOtherUser) {
        if (const Done begun = beginAsOther(replica); !begun) {
            session.storeFailed(begun.error());
            return;
        }
    }
    if (isLogin) {
        session.signIn.end();
        session.hub.askAgain(); // once more, to remember which hub this is
        session.push.want();
        session.feed.want();
        session.emit(ReportSignIn{});
    }
}

void onSchema(SessionParts& session, const AnswerArrived& answer)
{
    if (const Done taken = session.schema.take(answer, session.replica); !taken) {
        session.storeFailed(taken.error());
    }
    session.push.want();
    session.feed.want();
}

void onRegistered(SessionParts& session)
{
    const Done stored = session.replica.change([](SyncState& state) { state.isRegistered = true; });
    if (!stored) {
        session.storeFailed(stored.error());
    }
}

void onPushed(SessionParts& session, const PushAnswer& answer)
{
    session.retry.forgetFailures();
    if (const Done stored = session.replica.storeResults(answer, session.now); !stored) {
        session.storeFailed(stored.error());
        return;
    }
    session.push.confirmed();
    // What a push does to other records comes by the feed. Who keeps it open is told; who
    // synchronises once asks again, also when a page is under way that may not know of it yet.
    if (!session.isWatching()) {
        session.feed.want();
        session.feed.fallBehind();
    }
}

void onPage(SessionParts& session, const Flight& flight, const FeedPage& page)
{
    session.retry.forgetFailures();
    if (page.applied < flight.judgedN) {
        session.beginAfterLostHistory(); // it has forgotten what it had answered
        return;
    }
    session.push.release();
    if (const Done taken =
            session.feed.take(page, flight, session.now, session.replica, session.commands);
        !taken) {
        session.storeFailed(taken.error());
    }
}

template<class Answer>
void onCompared(SessionParts& session, const Answer& answer)
{
    session.retry.forgetFailures();
    const Comparison::Outcome outcome =
        session.comparison.take(answer, session.now, session.replica, session.commands);
    if (outcome.wantsPull) {
        session.feed.want();
    }
    if (!outcome.problem.empty()) {
        session.failLater(outcome.problem);
    }
}

/// Hands on what could be read; else the answer was not the hub's, or was cut off on its way.
template<class T, class Take>
void take(SessionParts& session, const Result<T>& read, const char* problem, Take take)
{
    if (read) {
        take(*read);
    } else {
        session.failLater(problem);
    }
}

void onGood(SessionParts& session, const Flight& flight, const AnswerArrived& answer)
{
    constexpr const char* kUnreadable = "not-the-hub";
    constexpr const char* kCutOff = "cut-off";
    switch (flight.kind) {
    case RequestKind::hello:
        return take(session, decodeHello(answer.body), kUnreadable,
                    [&](const HelloAnswer& hello) { onHello(session, hello); });
    case RequestKind::login:
    case RequestKind::token:
        return take(session, decodeToken(answer.body), kUnreadable, [&](const TokenAnswer& token) {
            onToken(session, token, flight.kind == RequestKind::login);
        });
    case RequestKind::schema:
        return onSchema(session, answer);
    case RequestKind::registerReplica:
        return take(session, decodeRegisterAnswer(answer.body), kUnreadable,
                    [&](const auto&) { onRegistered(session); });
    case RequestKind::push:
        return take(session, decodePushAnswer(answer.body), kUnreadable,
                    [&](const PushAnswer& pushed) { onPushed(session, pushed); });
    case RequestKind::feed:
        return take(session, decodeFeed(session.replica.catalogue(), answer.body), kCutOff,
                    [&](const FeedPage& page) { onPage(session, flight, page); });
    case RequestKind::digest:
        return take(session, decodeDigestAnswer(answer.body), kUnreadable,
                    [&](const DigestAnswer& digest) { onCompared(session, digest); });
    case RequestKind::digestRows:
        return take(session, decodeFeed(session.replica.catalogue(), answer.body), kCutOff,
                    [&](const FeedPage& rows) { onCompared(session, rows); });
    case RequestKind::call:
        session.call.reset();
        session.emit(ReportCall{answer.status, answer.body, {}});
        return;
    case RequestKind::logout:
        return;
    }
}

} // namespace

void hear(SessionParts& session, const Flight& flight, const AnswerArrived& answer)
{
    const bool isOfComparison =
        flight.kind == RequestKind::digest || flight.kind == RequestKind::digestRows;
    if (answer.status < 200 || answer.status >= 300) {
        hearProblem(session, flight, answer);
    } else if (!isOfComparison || session.comparison.isOn()) { // else given up meanwhile
        onGood(session, flight, answer);
    }
}

} // namespace caravan::sync
