// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>

class QTimer;

namespace caravan::ui {

class Desk;
class SyncPort;

/// Says when the state of synchronising reads differently: it changed, or a second of the wait for
/// the next try has passed. Lives in the UI thread.
class StatusBeat : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    StatusBeat(Desk& desk, SyncPort& port, QObject* parent);

Q_SIGNALS:
    void changed();

private:
    void follow();

    Desk& m_desk;
    SyncPort& m_port;
    QTimer* m_timer; ///< runs only while a text counts down
};

} // namespace caravan::ui
