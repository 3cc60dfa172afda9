// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "sync/engine/status.h"
#include "sync/protocol/messages.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace caravan::sync {

// What goes into a SyncSession and what comes out of it. The driver (sync/client) carries the
// commands out with sockets and timers; the simulator carries them out in memory.

enum class RequestKind {
    hello,
    schema,
    token,
    login,
    logout,
    registerReplica,
    push,
    feed,
    digest,
    digestRows,
    call
};
enum class TimerKind {
    push,      ///< some time after an edit, so that edits go together
    retry,     ///< after a failure
    housekeep, ///< the next slice of work that must not block
};

/// Who uses the program decides when it talks to the hub.
enum class SyncMode { automatic, manual, offline };

// Events --------------------------------------------------------------------------------------
/// The session begins; the refresh token kept from the last time, or empty.
struct Started {
    std::string refreshToken;
};
/// The journal has grown.
struct ChangesSaved {};
/// The user wants to synchronise now.
struct SyncRequested {};
struct ModeChanged {
    SyncMode mode = SyncMode::automatic;
};
struct SignInRequested {
    std::string hubUrl;
    LoginRequest login;
};
struct SignOutRequested {};
/// One request of an administrator's tool, under the session's sign-in.
struct CallRequested {
    std::string method;
    std::string path;
    std::string body;
};
/// Compare the replica with the hub, record by record, once all that is new was received.
struct VerifyRequested {
    bool mends = false; ///< take over the hub's rows where the two differ
};
/// What a person says of records that the hub wants gone and that were held (SYNC 5).
struct RemovalsDecided {
    bool areAccepted = false; ///< else the hub is asked again for each of them
};
/// The network came back: do not wait for the retry timer.
struct WentOnline {};
/// A complete HTTP answer.
struct AnswerArrived {
    std::uint64_t request = 0;
    int status = 0;
    std::string contentType;
    std::string hubId;        ///< header Caravan-Hub
    std::string epoch;        ///< header Caravan-Epoch
    std::string model{};      ///< header Caravan-Model: the tag of the hub's catalogue
    bool isEchoed = false;    ///< X-Request-Id came back as sent
    std::string requestId{};  ///< as it was sent
    std::int64_t offset = -1; ///< of a piece: Upload-Offset, or where Content-Range begins
    int retryAfterSeconds = 0;
    std::string body;
};
/// No answer: refused, timed out, cut off, TLS failure.
struct RequestFailed {
    std::uint64_t request = 0;
    std::string reason; ///< stable word for the status
};
struct TimerFired {
    TimerKind timer = TimerKind::retry;
};

using Event = std::variant<Started, ChangesSaved, SyncRequested, ModeChanged, SignInRequested,
                           SignOutRequested, CallRequested, VerifyRequested, RemovalsDecided,
                           WentOnline, AnswerArrived, RequestFailed, TimerFired>;

// Commands ------------------------------------------------------------------------------------
struct SendRequest {
    std::uint64_t id = 0;
    RequestKind kind = RequestKind::hello;
    std::string method;
    std::string url;         ///< absolute
    std::string accessToken; ///< empty: without Authorization
    std::string body;
    std::string contentType = "application/json";               ///< of the body
    std::vector<std::pair<std::string, std::string>> headers{}; ///< besides those of every request
    ReplicaId replica;
    int schemaRevision = 0;
    std::chrono::seconds timeout{30};
};
/// The answer is of no interest any more.
struct CancelRequest {
    std::uint64_t id = 0;
};
/// Replaces a timer of the same kind. The driver takes a random moment between the two (full
/// jitter), so that laptops do not come back all at once.
struct ArmTimer {
    TimerKind timer = TimerKind::retry;
    std::chrono::milliseconds least{0};
    std::chrono::milliseconds most{0};
};
/// Keep the refresh token in the key chain before anything else is done; empty: forget it.
struct StoreCredentials {
    std::string refreshToken;
};
struct ReportStatus {
    SyncStatus status;
};
/// What came of a CallRequested; status 0: nothing, problem says why.
struct ReportCall {
    int status = 0;
    std::string body;
    std::string problem;
};
/// A sign-in ended; empty problem: well.
struct ReportSignIn {
    std::string problem;
};

/// The replica was compared with the hub: asked for, or the daily check found a difference that
/// should not be, which is a defect of this program or of the hub.
struct ReportVerification {
    bool isAsked = false;
    bool isMended = false;    ///< the hub's rows were taken over
    bool isWhole = false;     ///< by every field; else by the revision of each record
    std::int64_t records = 0; ///< that the hub shows
    struct Difference {
        RecordKey key;
        std::uint64_t own = 0; ///< sum of the record here; 0: it is not here
        std::uint64_t hub = 0; ///< sum of the record at the hub; 0: the hub does not show it
    };
    std::vector<Difference> differences;
    std::string problem; ///< why nothing was compared, or empty
};

/// The hub says, and has proven, that this laptop is in wrong hands: all of the profile goes.
/// Records that waited were sent first, where that could be; files may have a moment (accessToken()
/// is good until the profile is gone).
struct WipeProfile {};

using Command = std::variant<SendRequest, WipeProfile, CancelRequest, ArmTimer, StoreCredentials,
                             ReportStatus, ReportSignIn, ReportCall, ReportVerification>;

} // namespace caravan::sync
