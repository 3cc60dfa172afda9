// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"
#include "sync/client/blob_worker.h"
#include "sync/client/credential_store.h"
#include "sync/client/http_transport.h"
#include "sync/client/profile_lock.h"
#include "sync/engine/sync_session.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <filesystem>
#include <map>
#include <memory>

namespace caravan::sync {

/// Runs one SyncSession: carries its commands out with Qt's network and timers and feeds it what
/// happens. Owns its own connection to the replica. Everything on the thread it lives on.
class SyncWorker : public QObject {
    Q_OBJECT
public:
    /// @p clock outlives the worker.
    SyncWorker(std::filesystem::path profile, const Clock& clock, SessionOptions options,
               QObject* parent = nullptr);
    ~SyncWorker() override;

    /// Opens the replica and begins. Error: damaged, storage…; duplicate when another program
    /// already synchronises this profile (one sync owner per profile).
    Done start();
    void post(const Event& event);
    /// Records and files: nothing left to do but wait.
    bool isSettled() const;

Q_SIGNALS:
    void statusChanged(const caravan::sync::SyncStatus& status);
    void blobsChanged(const caravan::sync::BlobStatus& status);
    /// Empty problem: signed in.
    void signInFinished(const QString& problem);
    /// Other connections may find something new in the replica.
    void replicaChanged();
    void settled();
    void called(const caravan::sync::ReportCall& answer);
    void verified(const caravan::sync::ReportVerification& report);
    /// The hub had this profile erased; nothing can be done with it any more.
    void wiped();

private:
    void drain();
    void tellBlobs(const Event& event);
    void carryOut(const Command& command);
    void wipeWhenGiven();
    void wipe();

    std::filesystem::path m_profile;
    const Clock& m_clock;
    SessionOptions m_options;
    ProfileLock m_lock;
    CredentialStore m_credentials;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<BlobWorker> m_blobs;
    HttpTransport m_transport;
    std::map<TimerKind, QTimer*> m_timers;
    std::deque<Event> m_events;
    bool m_isDraining = false;
    bool m_isWiping = false;
};

} // namespace caravan::sync
