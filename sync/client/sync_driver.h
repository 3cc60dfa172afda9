// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/client/sync_worker.h"

#include <QObject>
#include <QThread>

namespace caravan::sync {

/// A SyncWorker on a thread of its own, for programs with a window: no call waits for it.
/// Lives on the thread of the window; its signals arrive there.
class SyncDriver : public QObject {
    Q_OBJECT
public:
    /// @p clock outlives the driver.
    SyncDriver(std::filesystem::path profile, const Clock& clock, QObject* parent = nullptr);
    /// Ends the thread; a request in flight is given up, which is the same as a lost answer.
    ~SyncDriver() override;

    void start();
    void post(const Event& event);

Q_SIGNALS:
    void statusChanged(const caravan::sync::SyncStatus& status);
    void blobsChanged(const caravan::sync::BlobStatus& status);
    /// Empty: signed in. Else a stable word: auth-failed, offline, not-the-hub, needs-https …
    void signInFinished(const QString& problem);
    void replicaChanged();
    void verified(const caravan::sync::ReportVerification& report);
    void called(const caravan::sync::ReportCall& answer);
    /// The hub had this profile erased.
    void wiped();
    /// The worker cannot run at all; ErrorCode::duplicate: another program does it.
    void failed(const caravan::Error& error);

private:
    QThread m_thread;
    SyncWorker* m_worker = nullptr;
};

} // namespace caravan::sync
