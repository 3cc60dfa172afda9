// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/problems.h"

#include "sync/protocol/codec.h"
#include "sync/protocol/proof.h"

namespace caravan::sync {
namespace {

/// Anybody between may say that this laptop is to stop, and starting it again mends that. Only the
/// hub can prove that its copy is to be erased.
void onRevoked(SessionParts& session, const Problem& problem, const AnswerArrived& answer)
{
    const SyncState state = session.replica.state();
    const bool isProven =
        problem.field == kWipe && isProof(problem.proof, state.deviceSecret, kWipePurpose,
                                          {state.device.toString(), answer.requestId});
    if (!isProven) {
        session.halt(Halt::revoked);
        return;
    }
    if (!session.leaving) {
        session.dropFlights();
        session.leaving = Leaving{};
    } else {
        ++session.leaving->failures;
    }
}

/// The hub knows other ops of this replica than it has sent, or fewer.
void onForked(SessionParts& session)
{
    if (session.replica.judgedN() > 0 && !session.push.wasReleased()) {
        session.push.hold();
        session.feed.want();
        session.lanes.cancelFeed(session.commands); // which was asked for before
        return;
    }
    session.push.endDoubt();
    if (const auto renewed = session.replica.renewReplicaId(); !renewed) {
        session.storeFailed(renewed.error());
    }
    session.push.want();
}

void onLostPlace(SessionParts& session)
{
    session.hub.askAgain(); // tells whether it is another history
    session.feed.fallBehind();
    session.comparison.drop();
    if (const Done begun = session.replica.beginReconcile(Reconcile::cursorExpired); !begun) {
        session.storeFailed(begun.error());
    }
}

/// The one op that no hub takes is kept for the user, and the rest goes on.
void onPushRefused(SessionParts& session, const Flight& flight, const Problem& problem)
{
    if (session.push.halve(flight.ops)) {
        return;
    }
    if (const Done stored = session.replica.setAside(flight.ops, problem); !stored) {
        session.storeFailed(stored.error());
    }
}

} // namespace

void hearProblem(SessionParts& session, const Flight& flight, const AnswerArrived& answer)
{
    const Result<Problem> read = decodeProblem(answer.body);
    if (!read) {
        session.failLater("not-the-hub", answer.retryAfterSeconds);
        return;
    }
    const Problem& problem = *read;
    if (flight.kind == RequestKind::feed) {
        session.feed.want();
    }
    const bool isForGood =
        answer.status >= 400 && answer.status < 500 && answer.status != 408 && answer.status != 429;
    if (flight.kind == RequestKind::logout) {
        return;
    }
    if (session.signIn.isUnderWay()) {
        session.refuseSignIn(problem.type);
    } else if (flight.kind == RequestKind::call && problem.type != problem::kAuthExpired) {
        session.call.reset();
        session.emit(ReportCall{answer.status, answer.body, problem.type});
    } else if (problem.type == problem::kDeviceRevoked) {
        onRevoked(session, problem, answer);
    } else if (flight.kind == RequestKind::token && isForGood) {
        // Whatever is wrong with the kept sign-in, it will not get better by itself.
        session.signIn.forgetRefresh(session.commands);
        session.halt(Halt::signIn);
    } else if (problem.type == problem::kAuthExpired) {
        session.signIn.expire(); // one refresh on the main lane, then the same request again
    } else if (problem.type == problem::kReplicaFork || problem.type == problem::kOpGap) {
        onForked(session);
    } else if (problem.type == problem::kEpochChanged) {
        session.beginAfterLostHistory();
    } else if (problem.type == problem::kCursorExpired || problem.type == problem::kCursorInvalid) {
        onLostPlace(session);
    } else if (problem.type == problem::kSchemaTooOld) {
        session.schema.want();
    } else if (flight.kind == RequestKind::push &&
               (answer.status == 400 || answer.status == 413 || answer.status == 422)) {
        onPushRefused(session, flight, problem);
    } else {
        if (flight.kind == RequestKind::push) {
            session.push.failed(flight.ops);
        }
        session.failLater(problem.type, answer.retryAfterSeconds);
    }
}

} // namespace caravan::sync
