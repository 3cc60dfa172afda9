// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_ask.h"

#include "ui/models/desk.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_text.h"

namespace caravan::ui {

using Phase = sync::SyncStatus::Phase;

SyncAsk::SyncAsk(Desk& desk, SyncPort& port, QObject* parent)
    : QObject(parent), m_desk(desk), m_port(port)
{
    connect(&port, &SyncPort::statusChanged, this, &SyncAsk::follow);
}

QString SyncAsk::refusal() const
{
    if (isDemo(m_desk.preferences())) {
        return tr("This company is made up, so nothing is sent.");
    }
    switch (m_port.status().phase) {
    case Phase::signedOut:
    case Phase::signInNeeded:
        return tr("Sign in to your hub first.");
    case Phase::offline:
        return tr("You are working offline by choice. Go online to sync.");
    case Phase::paused:
        return tr("Sync is paused. The bar above the page says why.");
    default:
        return {};
    }
}

void SyncAsk::ask()
{
    if (const QString why = refusal(); !why.isEmpty()) {
        Q_EMIT messageRequested(why, false);
        return;
    }
    m_isAsked = true;
    // A try that failed before is not the answer: it has a next one due.
    m_isTried = !m_port.status().retryAt.has_value();
    m_port.syncNow();
}

void SyncAsk::follow(const sync::SyncStatus& status)
{
    if (!m_isAsked) {
        return;
    }
    const bool isSilent = status.phase == Phase::noAnswer || status.phase == Phase::portal;
    m_isTried = m_isTried || !status.retryAt;
    if (!isSilent) {
        m_isAsked = status.phase != Phase::idle;
        return;
    }
    if (m_isTried && (status.retryAt || status.problem == "in-use")) {
        m_isAsked = false;
        const QString reason = syncLine(status, m_desk.now()).reason;
        const QString next = status.retryAt ? nextTryText(status, m_desk.now()) : QString();
        Q_EMIT messageRequested(
            next.isEmpty() ? reason : tr("%1 %2.", "why not synced, next try").arg(reason, next),
            false);
    }
}

} // namespace caravan::ui
