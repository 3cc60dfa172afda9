// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/backoff.h"
#include "sync/engine/events.h"
#include "sync/engine/local_replica.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan::sync {

struct SessionOptions {
    bool isLive = true;         ///< keep a long poll open; false: synchronise and be done
    std::size_t feedRows = 500; ///< per page, so that a save never waits long for a slice
};

/// Keeps one replica and the hub equal: the protocol of SYNC as a state machine.
///
/// No socket, thread, timer, clock or randomness: events and the time go in, commands come out.
/// The replica is called directly, since its transactions are the steps of the protocol. A session
/// may be thrown away at any moment and a new one started: all that matters is in the replica.
class SyncSession {
public:
    SyncSession(LocalReplica replica, SessionOptions options);

    std::vector<Command> on(const Event& event, TimePoint now);

    const SyncStatus& status() const { return m_status; }
    /// Nothing in flight and nothing to do but wait: for callers that synchronise once.
    bool isSettled() const;

    /// For the requests of files, beside the session's own; empty: the hub may not be talked to.
    std::string accessToken() const;
    /// Records are on the move just now.
    bool isTransferring() const;

private:
    /// One request at most is in flight on each lane: feed on the second, all else on the first.
    struct Flight {
        std::uint64_t id = 0;
        RequestKind kind = RequestKind::hello;
        std::vector<OpId> ops;          ///< of push
        std::string cursor;             ///< of feed
        std::int64_t verdictsKnown = 0; ///< of feed
        bool isLongPoll = false;
        std::int64_t judgedN = 0; ///< of feed: ops of this replica that the hub had answered
    };
    /// The replica and the hub while they are compared.
    struct Comparison {
        enum class Stage { sums, list, rows };
        Stage stage = Stage::sums;
        bool isExpected = false; ///< the hub's history, the rights or the catalogue changed
        bool isAsked = false;
        bool mends = true;
        DigestOf of = DigestOf::revision;
        std::string cursor;      ///< where the replica must stand to be compared; empty: anywhere
        std::string freshCursor; ///< of the hub's snapshot; empty: only single rows are asked again
        std::int64_t records = 0;
        std::vector<std::uint8_t> buckets;                 ///< that differ and are not listed yet
        std::vector<LocalReplica::Difference> differences; ///< not mended yet
        std::vector<LocalReplica::Difference> found;
    };
    /// Why nothing is sent until the user does something.
    enum class Halt { none, signedOut, signIn, revoked, tooOld };
    /// This laptop is to be erased: what waits goes out first, where the hub takes it.
    struct Leaving {
        int failures = 0;
        bool isDone = false; ///< WipeProfile was said
    };

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

    void advance();
    void sendNextOnMain();
    void sendPush();
    void sendFeed();
    void send(std::optional<Flight>& lane, Flight flight, std::string method, std::string path,
              std::string body, bool isAuthorized);

    bool isFromHub(const Flight& flight, const AnswerArrived& answer);
    void onGood(const Flight& flight, const AnswerArrived& answer);
    void onProblem(const Flight& flight, const AnswerArrived& answer);
    void onHello(const HelloAnswer& hello);
    Done takeSchema(const AnswerArrived& answer);
    void onToken(const TokenAnswer& token, bool isLogin);
    void onPushed(const PushAnswer& answer);
    void onPage(const Flight& flight, const FeedPage& page);
    std::optional<Comparison> dueComparison();
    /// Whether this replica has the catalogue that the hub had at the last contact.
    bool hasCatalogueOf(const SyncState& hub) const;
    void sendComparison();
    void onDigest(const DigestAnswer& answer);
    void onCompared();
    void onDigestRows(const FeedPage& page);
    void endComparison();
    void failVerify(const std::string& problem);
    void onRevoked(const Problem& problem, const AnswerArrived& answer);
    void beginAfterLostHistory();
    void onPushFailed(const Flight& flight);
    void leave();
    void onPushProblem(const Flight& flight, const Problem& problem);
    void failCall(const std::string& problem);
    void refuseSignIn(const std::string& problem);
    void failLater(const std::string& problem, int retryAfterSeconds = 0);
    void storeFailed(const Error& error);
    void halt(Halt why);
    void dropFlights();
    void updateStatus();
    bool mayTalk() const;
    template<class T>
    void emit(T command)
    {
        m_commands.emplace_back(std::move(command));
    }

    LocalReplica m_replica;
    SessionOptions m_options;
    SyncMode m_mode = SyncMode::automatic;
    TimePoint m_now{};
    std::vector<Command> m_commands;
    SyncStatus m_status;

    Halt m_halt = Halt::signedOut;
    std::string m_refresh;
    std::string m_access;
    std::optional<LoginRequest> m_login; ///< a sign-in that is under way
    std::string m_loginUrl;
    std::optional<CallRequested> m_call;

    std::optional<VerifyRequested> m_verify;
    std::optional<Comparison> m_comparison;
    std::optional<Leaving> m_leaving;
    std::optional<TimePoint> m_askedAgainAt; ///< for rows that could not be read
    int m_verifyTries = 0;

    std::optional<Flight> m_main;
    std::optional<Flight> m_feed;
    std::uint64_t m_lastRequest = 0;
    Backoff m_backoff;
    bool m_isWaiting = false; ///< for the retry timer
    bool m_isHelloDone = false;
    bool m_wantsSchema = false;
    std::string m_askedModel; ///< tag of the catalogue that was asked for last
    bool m_wantsPush = false;
    bool m_wantsPull = false;
    bool m_isPushArmed = false;
    /// The hub does not know this replica's last ops. A page of the feed is asked whether it has
    /// lost history; when it has not, somebody else goes on under this replica's id.
    enum class Doubt { none, asked, cleared };
    Doubt m_doubt = Doubt::none;
    bool m_asksRemovalsAgain = false; ///< a person wants to know whether they are really to go
    bool m_isCaughtUp = false;        ///< the last page said there is no more
    bool m_isPortal = false;
    bool m_isIndexing = false;
    std::size_t m_pushOps = 500;          ///< halved when the hub does not take a push as it is
    std::vector<OpId> m_failedPush;       ///< the push that the hub failed on last
    std::optional<TimePoint> m_firstEdit; ///< not yet pushed
};

} // namespace caravan::sync
