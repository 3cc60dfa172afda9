// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/quiet_port.h"

namespace caravan::ui {

namespace {

const QString kOffline = QStringLiteral("offline");

} // namespace

QuietPort::QuietPort(QObject* parent) : SyncPort(parent)
{
    m_status.phase = sync::SyncStatus::Phase::offline;
}

void QuietPort::compare(bool)
{
    HubComparison none;
    none.problem = kOffline;
    Q_EMIT compared(none);
}

void QuietPort::askDevices()
{
    Q_EMIT devicesTold({}, kOffline);
}

void QuietPort::addPerson(const NewPerson&)
{
    Q_EMIT personAdded(kOffline);
}

void QuietPort::signIn(const QString&, const QString&, const QString&)
{
    Q_EMIT signInFailed(kOffline);
}

void QuietPort::changePassword(const QString&, const QString&)
{
    Q_EMIT passwordChanged(kOffline);
}

} // namespace caravan::ui
