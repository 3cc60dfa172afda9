// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/status_beat.h"

#include "ui/models/desk.h"
#include "ui/page/sync_port.h"
#include "ui/sync/sync_text.h"

#include <QTimer>

namespace caravan::ui {

namespace {

constexpr int kSecondMs = 1000;

} // namespace

StatusBeat::StatusBeat(Desk& desk, SyncPort& port, QObject* parent)
    : QObject(parent), m_desk(desk), m_port(port), m_timer(new QTimer(this))
{
    m_timer->setInterval(kSecondMs);
    connect(&port, &SyncPort::statusChanged, this, &StatusBeat::follow);
    connect(m_timer, &QTimer::timeout, this, &StatusBeat::follow);
    follow();
}

void StatusBeat::follow()
{
    const sync::SyncStatus& status = m_port.status();
    const bool counts = syncLine(status, m_desk.now()).ticks && status.retryAt;
    if (counts && !m_timer->isActive()) {
        m_timer->start();
    } else if (!counts) {
        m_timer->stop();
    }
    Q_EMIT changed();
}

} // namespace caravan::ui
