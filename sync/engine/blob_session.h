// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/engine/blob_download.h"
#include "sync/engine/blob_events.h"
#include "sync/engine/blob_link.h"
#include "sync/engine/blob_upload.h"

#include <vector>

namespace caravan::sync {

/// Sends and fetches the bytes of files, piece by piece, beside the SyncSession and on requests of
/// its own: small ones first, one up and one down at a time, each resumed where it was cut.
///
/// As SyncSession: no socket, thread, timer, clock or randomness; what is known about a file is in
/// the replica and in the size of its part, so a session may be thrown away at any moment.
class BlobSession {
public:
    explicit BlobSession(Replica& replica)
        : m_replica(replica), m_link(replica), m_up(replica, m_link), m_down(replica, m_link)
    {
    }
    BlobSession(const BlobSession&) = delete; ///< both directions refer to the link
    BlobSession& operator=(const BlobSession&) = delete;

    std::vector<BlobCommand> on(const BlobEvent& event, TimePoint now);

    const BlobStatus& status() const { return m_status; }
    /// Nothing in flight and nothing to do but wait.
    bool isSettled() const;

private:
    void handle(const AccessChanged& event) { m_link.on(event); }
    void handle(const BlobsChanged&) {}
    void handle(const SyncRequested& event) { m_link.on(event); }
    void handle(const ModeChanged& event) { m_link.on(event); }
    void handle(const WentOnline& event) { m_link.on(event); }
    void handle(const TimerFired& event) { m_link.on(event); }
    void handle(const AnswerArrived& event);
    void handle(const RequestFailed& event);

    void advance();
    void updateStatus();

    Replica& m_replica;
    BlobLink m_link;
    BlobUpload m_up;
    BlobDownload m_down;
    BlobStatus m_status;
};

} // namespace caravan::sync
