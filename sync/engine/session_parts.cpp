// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/session_parts.h"

namespace caravan::sync {

SessionParts::SessionParts(LocalReplica ofLaptop, SessionOptions with)
    : replica(std::move(ofLaptop)), options(with)
{
}

bool SessionParts::mayTalk() const
{
    return halted == Halt::none && !retry.isOn() && mode != SyncMode::offline;
}

void SessionParts::failLater(const std::string& problem, int retryAfterSeconds)
{
    failCall(problem);
    comparison.fail(problem, commands);
    comparison.drop(); // begins anew
    if (leaving) {
        ++leaving->failures;
    }
    status.problem = problem;
    feed.fallBehind();
    feed.want();
    push.want();
    retry.begin(now, std::chrono::seconds(retryAfterSeconds), commands);
}

void SessionParts::storeFailed(const Error& error)
{
    failLater(toString(error.code));
}

void SessionParts::failCall(const std::string& problem)
{
    if (call) {
        call.reset();
        emit(ReportCall{0, {}, problem});
    }
}

void SessionParts::refuseSignIn(const std::string& problem)
{
    signIn.end();
    emit(ReportSignIn{problem});
    const bool isKnown = !replica.state().hubUrl.empty();
    halt(!isKnown ? Halt::signedOut : signIn.refresh().empty() ? Halt::signIn : Halt::none);
}

void SessionParts::halt(Halt why)
{
    halted = why;
    if (why != Halt::none) {
        failCall("sign-in");
        comparison.fail("sign-in", commands);
    }
    dropFlights();
}

void SessionParts::dropFlights()
{
    lanes.cancelAll(commands);
    comparison.drop();
    push.want();
    feed.want();
}

void SessionParts::beginAfterLostHistory()
{
    hub.askAgain(); // also tells its epoch
    feed.fallBehind();
    push.endDoubt();
    comparison.drop();
    push.want();
    feed.want();
    if (const Done begun = replica.beginReconcile(Reconcile::otherHistory); !begun) {
        storeFailed(begun.error());
    }
}

} // namespace caravan::sync
