// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/sync_port.h"

namespace caravan::ui {

/// The sync port of a copy that is never synchronised: whatever is asked of it, nothing is sent.
class QuietPort : public SyncPort {
    Q_OBJECT

public:
    explicit QuietPort(QObject* parent = nullptr);

    const sync::SyncStatus& status() const override { return m_status; }
    const sync::BlobStatus& blobs() const override { return m_blobs; }
    SyncChoice choice() const override { return SyncChoice::offline; }

public Q_SLOTS:
    void syncNow() override {}
    void compare(bool mends) override;
    void askDevices() override;
    void addPerson(const caravan::ui::NewPerson& person) override;
    void signIn(const QString& hub, const QString& mail, const QString& password) override;
    void signOut() override {}
    void setChoice(caravan::ui::SyncChoice) override {}
    void decideRemovals(bool) override {}
    void changePassword(const QString& current, const QString& fresh) override;

private:
    sync::SyncStatus m_status;
    sync::BlobStatus m_blobs;
};

} // namespace caravan::ui
