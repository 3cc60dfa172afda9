// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/notify/notices.h"

#include <map>

class QDBusPendingCallWatcher;

namespace caravan::ui {

/// Shows notices through the desktop (org.freedesktop.Notifications). Without such a service
/// nothing happens. Calls never wait.
class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject* parent = nullptr);

public Q_SLOTS:
    void show(const caravan::ui::Notice& notice);

Q_SIGNALS:
    /// The person clicked a notice.
    void picked(const caravan::ui::Route& route);

private Q_SLOTS:
    void takeAction(uint id, const QString& action);
    void takeClosed(uint id, uint reason);

private:
    std::map<uint, Notice> m_shown; ///< by the desktop's number
};

} // namespace caravan::ui
