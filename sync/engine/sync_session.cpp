// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/engine/sync_session.h"

#include "sync/engine/answers.h"
#include "sync/engine/requests.h"

#include <utility>

namespace caravan::sync {

SyncSession::SyncSession(LocalReplica replica, SessionOptions options)
    : m_parts(std::move(replica), options)
{
}

std::vector<Command> SyncSession::on(const Event& event, TimePoint now)
{
    m_parts.now = now;
    m_parts.commands.clear();
    std::visit([this](const auto& one) { handle(one); }, event);
    sendNext(m_parts);
    reportStatus();
    return std::move(m_parts.commands);
}

bool SyncSession::isSettled() const
{
    const bool isQuiet = m_parts.lanes.isFree(Lane::main) && m_parts.lanes.isFree(Lane::feed) &&
                         !m_parts.feed.isIndexing() && !m_parts.leaving;
    const bool isDone =
        !m_parts.push.isWanted() && m_parts.feed.isStill() && !m_parts.comparison.isAskedFor();
    return isQuiet && (!m_parts.mayTalk() || isDone);
}

std::string SyncSession::accessToken() const
{
    if (m_parts.leaving) {
        return m_parts.signIn.access(); // files of this laptop still go out
    }
    const bool isGood = m_parts.mayTalk() && m_parts.hub.isKnown() && !m_parts.signIn.isUnderWay();
    return isGood ? m_parts.signIn.access() : std::string();
}

void SyncSession::handle(const Started& event)
{
    m_parts.signIn.restore(event.refreshToken);
    const SyncState state = m_parts.replica.state();
    m_parts.halted = state.hubUrl.empty()         ? Halt::signedOut
                     : event.refreshToken.empty() ? Halt::signIn
                                                  : Halt::none;
    m_parts.push.want(m_parts.mode == SyncMode::automatic);
    m_parts.feed.want(m_parts.mode == SyncMode::automatic);
    if (!state.firstSyncDone && !state.cursor.empty()) {
        m_parts.feed.beginIndexing(m_parts.commands);
    }
}

void SyncSession::handle(const ChangesSaved&)
{
    if (m_parts.mode != SyncMode::automatic || m_parts.replica.waiting() == 0) {
        return;
    }
    const auto delay = m_parts.push.edited(m_parts.now);
    m_parts.emit(ArmTimer{TimerKind::push, delay, delay});
}

void SyncSession::handle(const SyncRequested&)
{
    m_parts.retry.end();
    m_parts.push.want();
    m_parts.feed.want();
    if (m_parts.hub.isPortal()) {
        m_parts.hub.askAgain();
    }
}

void SyncSession::handle(const ModeChanged& event)
{
    m_parts.mode = event.mode;
    if (event.mode == SyncMode::offline) {
        m_parts.dropFlights();
    } else if (event.mode == SyncMode::automatic) {
        handle(SyncRequested{});
    }
}

void SyncSession::handle(const SignInRequested& event)
{
    m_parts.dropFlights();
    m_parts.signIn.begin(event, m_parts.replica.state());
    m_parts.halted = Halt::none;
    m_parts.retry.end();
    m_parts.retry.forgetFailures();
    m_parts.hub.askAgain();
    if (m_parts.mode == SyncMode::offline) {
        m_parts.mode = SyncMode::automatic;
    }
}

void SyncSession::handle(const SignOutRequested&)
{
    m_parts.dropFlights();
    if (!m_parts.signIn.access().empty() && m_parts.mode != SyncMode::offline) {
        sendLogout(m_parts); // the tokens are forgotten here in any case
    }
    m_parts.signIn.expire();
    m_parts.signIn.forgetRefresh(m_parts.commands);
    m_parts.halt(Halt::signIn);
}

void SyncSession::handle(const CallRequested& event)
{
    m_parts.call = event;
    m_parts.retry.end();
    if (m_parts.mode == SyncMode::offline) {
        m_parts.failCall("offline");
    } else if (m_parts.halted != Halt::none) {
        m_parts.failCall("sign-in");
    }
}

void SyncSession::handle(const VerifyRequested& event)
{
    m_parts.comparison.ask(event);
    m_parts.retry.end();
    m_parts.feed.want();
    if (m_parts.mode == SyncMode::offline) {
        m_parts.comparison.fail("offline", m_parts.commands);
    } else if (m_parts.halted != Halt::none) {
        m_parts.comparison.fail("sign-in", m_parts.commands);
    } else {
        m_parts.lanes.cancelLongPoll(m_parts.commands);
    }
}

void SyncSession::handle(const RemovalsDecided& event)
{
    if (event.areAccepted) {
        if (const Done accepted = m_parts.replica.acceptRemovals(); !accepted) {
            m_parts.storeFailed(accepted.error());
        }
        return;
    }
    m_parts.comparison.askRemovalsAgain();
    m_parts.retry.end();
    m_parts.feed.want();
    m_parts.lanes.cancelLongPoll(m_parts.commands);
}

void SyncSession::handle(const WentOnline&)
{
    m_parts.retry.end();
    m_parts.retry.forgetFailures();
}

void SyncSession::handle(const TimerFired& event)
{
    switch (event.timer) {
    case TimerKind::push:
        m_parts.push.want();
        break;
    case TimerKind::retry:
        m_parts.retry.end();
        break;
    case TimerKind::housekeep:
        if (const Done indexed = m_parts.feed.index(m_parts.replica, m_parts.commands); !indexed) {
            m_parts.storeFailed(indexed.error());
        }
        break;
    }
}

void SyncSession::handle(const RequestFailed& event)
{
    if (m_parts.lanes.land(event.request)) {
        failFlight(event.reason.empty() ? "offline" : event.reason);
    }
}

void SyncSession::handle(const AnswerArrived& event)
{
    const std::optional<Flight> flight = m_parts.lanes.land(event.request);
    if (!flight) {
        return;
    }
    const std::string known =
        m_parts.signIn.isUnderWay() ? std::string() : m_parts.replica.state().hubId;
    if (!m_parts.hub.check(flight->kind, event, known)) {
        failFlight("not-the-hub");
        return;
    }
    m_parts.schema.hear(event, m_parts.replica);
    hear(m_parts, *flight, event);
}

/// No answer of the hub came.
void SyncSession::failFlight(const std::string& problem)
{
    if (m_parts.signIn.isUnderWay()) {
        m_parts.refuseSignIn(problem);
    } else {
        m_parts.failLater(problem);
    }
}

SyncStatus::Phase SyncSession::phase(const SyncState& state) const
{
    using Phase = SyncStatus::Phase;
    if (m_parts.halted == Halt::signedOut) {
        return Phase::signedOut;
    }
    if (m_parts.halted != Halt::none) {
        return m_parts.halted == Halt::signIn ? Phase::signInNeeded : Phase::paused;
    }
    if (m_parts.mode == SyncMode::offline) {
        return Phase::offline;
    }
    // Also during the next try, which may take half a minute to fail.
    if (m_parts.retry.isFailing()) {
        return m_parts.hub.isPortal() ? Phase::portal : Phase::noAnswer;
    }
    if ((!state.firstSyncDone && !m_parts.feed.isCaughtUp()) || m_parts.feed.isIndexing()) {
        return Phase::firstSync;
    }
    if (m_parts.lanes.isPushing()) {
        return Phase::pushing;
    }
    return m_parts.lanes.isTransferring() ? Phase::pulling : Phase::idle;
}

void SyncSession::reportStatus()
{
    using Phase = SyncStatus::Phase;
    LocalReplica& replica = m_parts.replica;
    const SyncState state = replica.state();
    SyncStatus& status = m_parts.status; // the parts write the problem into it
    status.received = m_parts.feed.received();
    status.left = m_parts.feed.left();
    status.lastSyncAt = m_parts.feed.caughtUpAt() ? m_parts.feed.caughtUpAt()
                        : status.lastSyncAt       ? status.lastSyncAt
                                                  : state.lastSyncAt;
    status.waiting = replica.waiting();
    status.attention = replica.attention();
    status.conflicts = replica.conflicts();
    status.removalsHeld = static_cast<std::int64_t>(replica.heldRemovals().size());
    status.givenBack = replica.givenBack();
    status.filesLost = replica.filesLost();
    status.quarantined = static_cast<std::int64_t>(replica.quarantined().size());
    status.verifiedAt = state.verifiedAt;
    status.retryAt = m_parts.retry.until();
    status.phase = phase(state);
    if (status.phase == Phase::idle || status.phase == Phase::pushing ||
        status.phase == Phase::pulling) {
        status.problem.clear();
    }
    if (status != m_told || m_told.phase == Phase::signedOut) {
        m_told = status;
        m_parts.emit(ReportStatus{status});
    }
}

} // namespace caravan::sync
