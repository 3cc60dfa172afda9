// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/sync_port.h"

#include <QStringList>

namespace caravan::test {

/// A SyncPort that only remembers what it was asked.
class FakeSyncPort : public ui::SyncPort {
    Q_OBJECT

public:
    FakeSyncPort();

    const sync::SyncStatus& status() const override { return m_status; }
    const sync::BlobStatus& blobs() const override { return m_blobs; }
    void reportBlobs(const sync::BlobStatus& status);
    ui::SyncChoice choice() const override { return m_choice; }
    void report(const sync::SyncStatus& status);

    QStringList asked;

public Q_SLOTS:
    void syncNow() override { asked.append(QStringLiteral("sync")); }
    void compare(bool mends) override
    {
        asked.append(mends ? QStringLiteral("adopt") : QStringLiteral("compare"));
    }
    void askDevices() override { asked.append(QStringLiteral("devices")); }
    void addPerson(const ui::NewPerson& person) override
    {
        asked.append(person.name + QLatin1Char('/') + person.mail + QLatin1Char('/') + person.role);
    }
    void signIn(const QString& hub, const QString& mail, const QString& password) override;
    void signOut() override { asked.append(QStringLiteral("sign out")); }
    void setChoice(ui::SyncChoice choice) override;
    void decideRemovals(bool areAccepted) override
    {
        asked.append(areAccepted ? QStringLiteral("remove") : QStringLiteral("ask again"));
    }
    void changePassword(const QString& current, const QString& fresh) override
    {
        asked.append(current + QLatin1Char('/') + fresh);
    }

private:
    sync::SyncStatus m_status;
    sync::BlobStatus m_blobs;
    ui::SyncChoice m_choice = ui::SyncChoice::automatic;
};

} // namespace caravan::test
