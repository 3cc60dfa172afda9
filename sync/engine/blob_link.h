// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/blobs.h"
#include "core/store/replica.h"
#include "sync/engine/backoff.h"
#include "sync/engine/blob_events.h"
#include "sync/engine/piece_size.h"
#include "sync/engine/put_off.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace caravan::sync {

/// One file on its way in one direction.
struct BlobWay {
    enum class Step { open, send, fetch };
    std::optional<std::uint64_t> request; ///< under way
    Step step = Step::open;
    BlobQueue::Task blob;
    std::string upload; ///< the hub's name of the upload; empty: not opened yet
    std::int64_t offset = 0;
    std::size_t asked = 0; ///< bytes of the piece under way
    TimePoint since{};
    bool isOpen() const { return !blob.sha256.empty(); }
};

/// What both directions share: whether the hub may be asked, requests and their numbers, the size
/// of pieces, and what becomes of failures, which hold up everything or one file.
///
/// No socket, thread, timer, clock or randomness. Failures leave the file's way as it is to be
/// tried again; one that is put off is off its way.
class BlobLink {
public:
    explicit BlobLink(Replica& replica) : m_replica(replica) {}

    /// An event is being handled.
    void begin(TimePoint now);
    /// The commands that it has led to.
    std::vector<BlobCommand> takeCommands() { return std::move(m_commands); }
    template<class T>
    void emit(T command)
    {
        m_commands.emplace_back(std::move(command));
    }

    void on(const AccessChanged& event);
    void on(const SyncRequested& event);
    void on(const ModeChanged& event);
    void on(const WentOnline& event);
    void on(const TimerFired& event);

    bool mayTalk() const;
    /// Also that no records are on the move.
    bool mayAsk() const { return mayTalk() && !m_isBusy; }
    /// There is nothing to do but to wait for files that were put off.
    void rest();

    void send(BlobWay& way, SendRequest request);
    std::size_t pieceBytes() const { return m_piece.bytes(); }
    void pieceArrived(const BlobWay& way);
    /// Files that were put off and still have to wait.
    std::set<std::string> waiting() const { return m_later.waiting(m_now); }
    /// The file is where it was to go.
    void finish(BlobWay& way);

    /// The network or the hub: nothing is tried before the timer.
    void failAll(const std::string& problem, int retryAfterSeconds = 0);
    /// The file is tried again later; others are not held up.
    void putOff(BlobWay& way, const std::string& problem);
    void storeFailed(BlobWay& way, const Error& error);
    /// A file could not be read here. Only what is certain to be missing or changed leaves the
    /// queue.
    void fileFailed(BlobWay& way, const Error& error);
    /// The hub said no.
    void refused(BlobWay& way, const AnswerArrived& answer);

    /// Stable word for the status; empty: none.
    const std::string& problem() const { return m_problem; }
    void forgetProblem() { m_problem.clear(); }

private:
    Replica& m_replica;
    TimePoint m_now{};
    std::vector<BlobCommand> m_commands;
    SyncMode m_mode = SyncMode::automatic;
    bool m_isAsked = false; ///< in manual mode: work until nothing is left
    std::string m_token;
    bool m_isBusy = false;
    bool m_isTokenOld = false;
    std::uint64_t m_lastRequest = 0;
    PieceSize m_piece;
    Backoff m_backoff;
    bool m_isWaiting = false; ///< for the retry timer
    PutOff m_later;           ///< files, until they are tried again
    std::string m_problem;
};

} // namespace caravan::sync
