// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/client/http_transport.h"
#include "sync/engine/blob_session.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace caravan::sync {

/// Runs one BlobSession beside the SyncWorker's session, on the same thread and replica, but over
/// connections of its own: a large file in flight holds up no record.
class BlobWorker : public QObject {
    Q_OBJECT
public:
    /// Both outlive the worker.
    BlobWorker(Replica& replica, const Clock& clock, QObject* parent = nullptr);

    void post(const BlobEvent& event);
    bool isSettled() const { return m_session.isSettled() && m_events.empty(); }

Q_SIGNALS:
    void statusChanged(const caravan::sync::BlobStatus& status);
    /// The hub takes the token no more.
    void accessAsked();
    void replicaChanged();
    void settled();

private:
    void carryOut(const BlobCommand& command);

    const Clock& m_clock;
    BlobSession m_session;
    HttpTransport m_transport;
    QTimer m_retry;
    std::deque<BlobEvent> m_events;
    bool m_isDraining = false;
};

} // namespace caravan::sync
