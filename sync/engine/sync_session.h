// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/session_parts.h"

#include <string>
#include <vector>

namespace caravan::sync {

/// Keeps one replica and the hub equal: the protocol of SYNC as a state machine.
///
/// No socket, thread, timer, clock or randomness: events and the time go in, commands come out.
/// The replica is called directly, since its transactions are the steps of the protocol. A session
/// may be thrown away at any moment and a new one started: all that matters is in the replica.
class SyncSession {
public:
    SyncSession(LocalReplica replica, SessionOptions options);

    std::vector<Command> on(const Event& event, TimePoint now);

    const SyncStatus& status() const { return m_parts.status; }
    /// Nothing in flight and nothing to do but wait: for callers that synchronise once.
    bool isSettled() const;

    /// For the requests of files, beside the session's own; empty: the hub may not be talked to.
    std::string accessToken() const;
    /// Records are on the move just now.
    bool isTransferring() const { return m_parts.lanes.isTransferring(); }

private:
    void handle(const Started& event);
    void handle(const ChangesSaved& event);
    void handle(const SyncRequested& event);
    void handle(const ModeChanged& event);
    void handle(const SignInRequested& event);
    void handle(const SignOutRequested& event);
    void handle(const CallRequested& event);
    void handle(const VerifyRequested& event);
    void handle(const RemovalsDecided& event);
    void handle(const WentOnline& event);
    void handle(const AnswerArrived& event);
    void handle(const RequestFailed& event);
    void handle(const TimerFired& event);
    void failFlight(const std::string& problem);

    SyncStatus::Phase phase(const SyncState& state) const;
    void reportStatus();

    SessionParts m_parts;
    SyncStatus m_told; ///< as last reported
};

} // namespace caravan::sync
