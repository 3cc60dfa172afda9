// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/comparison.h"
#include "sync/engine/events.h"
#include "sync/engine/feed_follower.h"
#include "sync/engine/hub_identity.h"
#include "sync/engine/lanes.h"
#include "sync/engine/local_replica.h"
#include "sync/engine/push_pacer.h"
#include "sync/engine/retry_wait.h"
#include "sync/engine/schema_adoption.h"
#include "sync/engine/sign_in.h"
#include "sync/engine/status.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

struct SessionOptions {
    bool isLive = true;         ///< keep a long poll open; false: synchronise and be done
    std::size_t feedRows = 500; ///< per page, so that a save never waits long for a slice
};

/// Why nothing is sent until the user does something.
enum class Halt { none, signedOut, signIn, revoked, tooOld };

/// This laptop is to be erased: what waits goes out first, where the hub takes it.
struct Leaving {
    int failures = 0;
    bool isDone = false; ///< WipeProfile was said
};

/// What a SyncSession consists of, each part with a state of its own, and what befalls several of
/// them at once. SyncSession hands it events, answers.h what the hub says, and requests.h decides
/// what is asked next.
struct SessionParts {
    SessionParts(LocalReplica ofLaptop, SessionOptions with);

    LocalReplica replica;
    SessionOptions options;
    SyncMode mode = SyncMode::automatic;
    TimePoint now{};               ///< of the event that is being handled
    std::vector<Command> commands; ///< that it has led to
    SyncStatus status; ///< goes out at the end of an event, where it is another than before

    Halt halted = Halt::signedOut;
    Lanes lanes;
    RetryWait retry;
    HubIdentity hub;
    SignIn signIn;
    SchemaAdoption schema;
    PushPacer push;
    FeedFollower feed;
    Comparison comparison;
    std::optional<CallRequested> call;
    std::optional<Leaving> leaving;

    bool mayTalk() const;
    /// Keeps a live connection, so that news comes by itself.
    bool isWatching() const { return options.isLive && mode == SyncMode::automatic; }
    template<class T>
    void emit(T command)
    {
        commands.emplace_back(std::move(command));
    }

    /// Tries again after a pause; @p problem is the stable word for the status.
    void failLater(const std::string& problem, int retryAfterSeconds = 0);
    void storeFailed(const Error& error);
    void failCall(const std::string& problem);
    void refuseSignIn(const std::string& problem);
    void halt(Halt why);
    /// Forgets what is under way, and asks for all of it again when that may be.
    void dropFlights();
    /// The hub was put back to an earlier state. Nothing is pushed or pulled before both are
    /// compared.
    void beginAfterLostHistory();
};

} // namespace caravan::sync
