// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/client/sync_driver.h"
#include "ui/page/sync_port.h"

#include <deque>

namespace caravan::ui {
class Desk;
}

namespace caravan::desktop {

/// The window's SyncPort over the sync thread. Tells it what the window saved, and the window what
/// it received. Lives on the thread of the window.
class SyncAdapter : public ui::SyncPort {
    Q_OBJECT

public:
    SyncAdapter(sync::SyncDriver& driver, ui::Desk& desk, QObject* parent = nullptr);

    const sync::SyncStatus& status() const override { return m_status; }
    const sync::BlobStatus& blobs() const override { return m_blobs; }
    ui::SyncChoice choice() const override { return m_choice; }

public Q_SLOTS:
    void syncNow() override;
    void compare(bool mends) override;
    void askDevices() override;
    void addPerson(const ui::NewPerson& person) override;
    void signIn(const QString& hub, const QString& mail, const QString& password) override;
    void signOut() override;
    void setChoice(ui::SyncChoice choice) override;
    void decideRemovals(bool areAccepted) override;
    void changePassword(const QString& current, const QString& fresh) override;

private:
    void takeStatus(const sync::SyncStatus& status);
    void takeSignIn(const QString& problem);
    /// The session carries one call at a time; the others wait here.
    enum class Call { password, devices, person };
    void call(Call kind, sync::CallRequested request);
    void takeCall(const sync::ReportCall& answer);
    void takeVerification(const sync::ReportVerification& report);
    void takeDevices(const sync::ReportCall& answer);
    void takeFailure(const Error& error);

    sync::SyncDriver& m_driver;
    ui::Desk& m_desk;
    std::deque<std::pair<Call, sync::CallRequested>> m_calls; ///< the first is under way
    sync::SyncStatus m_status;
    sync::BlobStatus m_blobs;
    ui::SyncChoice m_choice = ui::SyncChoice::automatic;
    bool m_hasFailed = false; ///< the driver cannot run at all
};

} // namespace caravan::desktop
