// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/blob_worker.h"

#include <QRandomGenerator>

namespace caravan::sync {

BlobWorker::BlobWorker(Replica& replica, const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_session(replica), m_transport(this), m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { post(TimerFired{TimerKind::retry}); });
    connect(&m_transport, &HttpTransport::answered, this,
            [this](const AnswerArrived& answer) { post(answer); });
    connect(&m_transport, &HttpTransport::failed, this,
            [this](const RequestFailed& failure) { post(failure); });
}

void BlobWorker::post(const BlobEvent& event)
{
    m_events.push_back(event);
    if (m_isDraining) {
        return;
    }
    m_isDraining = true;
    while (!m_events.empty()) {
        const BlobEvent next = std::move(m_events.front());
        m_events.pop_front();
        for (const BlobCommand& command : m_session.on(next, m_clock.now())) {
            carryOut(command);
        }
    }
    m_isDraining = false;
    if (isSettled()) {
        Q_EMIT settled();
    }
}

void BlobWorker::carryOut(const BlobCommand& command)
{
    if (const auto* request = std::get_if<SendRequest>(&command)) {
        m_transport.send(*request);
    } else if (const auto* arm = std::get_if<ArmTimer>(&command)) {
        const auto spread = static_cast<int>((arm->most - arm->least).count());
        const int jitter = spread > 0 ? QRandomGenerator::global()->bounded(spread) : 0;
        m_retry.start(static_cast<int>(arm->least.count()) + jitter);
    } else if (std::get_if<AskAccess>(&command) != nullptr) {
        Q_EMIT accessAsked();
    } else if (const auto* report = std::get_if<ReportBlobs>(&command)) {
        Q_EMIT statusChanged(report->status);
        Q_EMIT replicaChanged();
    }
}

} // namespace caravan::sync
