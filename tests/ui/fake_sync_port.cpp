// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/fake_sync_port.h"

namespace caravan::test {

FakeSyncPort::FakeSyncPort()
{
    m_status.phase = sync::SyncStatus::Phase::idle;
}

void FakeSyncPort::report(const sync::SyncStatus& status)
{
    m_status = status;
    Q_EMIT statusChanged(status);
}

void FakeSyncPort::reportBlobs(const sync::BlobStatus& status)
{
    m_blobs = status;
    Q_EMIT blobsChanged(status);
}

void FakeSyncPort::signIn(const QString& hub, const QString& mail, const QString& password)
{
    asked.append(hub + QLatin1Char(' ') + mail + QLatin1Char(' ') + password);
}

void FakeSyncPort::setChoice(ui::SyncChoice choice)
{
    m_choice = choice;
    asked.append(choice == ui::SyncChoice::offline  ? QStringLiteral("offline")
                 : choice == ui::SyncChoice::manual ? QStringLiteral("manual")
                                                    : QStringLiteral("automatic"));
}

} // namespace caravan::test
