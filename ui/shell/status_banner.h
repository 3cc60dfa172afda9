// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "sync/engine/status.h"

#include <QObject>

namespace caravan::ui {

class Banner;
class Desk;
class Sidebar;
class SyncPort;

/// How it stands with the hub, in words: the chip of the sidebar, and the banner for what a person
/// should know before typing. Follows the sync port, in the UI thread.
class StatusBanner : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    StatusBanner(Banner& banner, Sidebar& sidebar, Desk& desk, SyncPort& port, QObject* parent);

    /// Says it again, in the language chosen now.
    void show();

Q_SIGNALS:
    void signInRequested();

private:
    void act();
    void showReadOnly(const Error& why);
    void showDemo();
    void showSync(const sync::SyncStatus& status);
    void showFirstCopy(const sync::SyncStatus& status);
    /// False: there is nothing that a person should know.
    bool sayPhase(const sync::SyncStatus& status);

    Banner& m_banner;
    Sidebar& m_sidebar;
    Desk& m_desk;
    SyncPort& m_port;
    std::optional<TimePoint> m_copyBegan; ///< that a first copy was seen here
    std::int64_t m_copyFrom = 0;          ///< records that were here then
};

} // namespace caravan::ui
