// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blobs.h"
#include "core/store/replica.h"
#include "sync/engine/backoff.h"
#include "sync/engine/events.h"
#include "sync/engine/piece_size.h"
#include "sync/engine/put_off.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace caravan::sync {

/// The record session's sign-in, and whether records are on the move: no piece of a file is asked
/// for while they are, so that a photo never delays a visit report.
struct AccessChanged {
    std::string token; ///< empty: the hub may not be talked to
    bool isBusy = false;
};
/// Files were taken, asked for, or named by records that arrived.
struct BlobsChanged {};

using BlobEvent = std::variant<AccessChanged, BlobsChanged, SyncRequested, ModeChanged, WentOnline,
                               AnswerArrived, RequestFailed, TimerFired>;

/// The hub does not take the token any more: let the record session get another.
struct AskAccess {};
struct ReportBlobs {
    BlobStatus status;
};

using BlobCommand = std::variant<SendRequest, ArmTimer, AskAccess, ReportBlobs>;

/// Sends and fetches the bytes of files, piece by piece, beside the SyncSession and on requests of
/// its own: small ones first, one up and one down at a time, each resumed where it was cut.
///
/// As SyncSession: no socket, thread, timer, clock or randomness; what is known about a file is in
/// the replica and in the size of its part, so a session may be thrown away at any moment.
class BlobSession {
public:
    explicit BlobSession(Replica& replica) : m_replica(replica) {}

    std::vector<BlobCommand> on(const BlobEvent& event, TimePoint now);

    const BlobStatus& status() const { return m_status; }
    /// Nothing in flight and nothing to do but wait.
    bool isSettled() const;

private:
    enum class Step { open, send, fetch };
    /// One file on its way in one direction.
    struct Way {
        std::optional<std::uint64_t> request;
        Step step = Step::open;
        Blobs::Task blob;
        std::string upload; ///< the hub's name of the upload; empty: not opened yet
        std::int64_t offset = 0;
        std::size_t asked = 0; ///< bytes of the piece under way
        TimePoint since{};
        bool isOpen() const { return !blob.sha256.empty(); }
    };

    void handle(const AccessChanged& event);
    void handle(const BlobsChanged& event);
    void handle(const SyncRequested& event);
    void handle(const ModeChanged& event);
    void handle(const WentOnline& event);
    void handle(const AnswerArrived& event);
    void handle(const RequestFailed& event);
    void handle(const TimerFired& event);

    bool mayTalk() const;
    void advance();
    static bool open(Way& way, const std::function<std::optional<Blobs::Task>()>& next);
    void advanceUp();
    void advanceDown();
    void send(Way& way, SendRequest request);
    void onUp(const AnswerArrived& answer);
    void onDown(const AnswerArrived& answer);
    void onFetched();
    void onProblem(Way& way, const AnswerArrived& answer);
    void onOffset(std::int64_t offset);
    void pieceArrived(const Way& way);
    void failAll(const std::string& problem, int retryAfterSeconds = 0);
    void putOff(Way& way, const std::string& problem);
    void storeFailed(Way& way, const Error& error);
    void fileFailed(Way& way, const Error& error);
    void armForLater();
    void updateStatus();
    template<class T>
    void emit(T command)
    {
        m_commands.emplace_back(std::move(command));
    }

    Replica& m_replica;
    TimePoint m_now{};
    std::vector<BlobCommand> m_commands;
    BlobStatus m_status;
    SyncMode m_mode = SyncMode::automatic;
    bool m_isAsked = false; ///< in manual mode: work until nothing is left
    std::string m_token;
    bool m_isBusy = false;
    bool m_isTokenOld = false;
    Way m_up;
    Way m_down;
    std::uint64_t m_lastRequest = 0;
    PieceSize m_piece;
    Backoff m_backoff;
    bool m_isWaiting = false; ///< for the retry timer
    PutOff m_later;           ///< files, until they are tried again
    std::string m_problem;
};

} // namespace caravan::sync
