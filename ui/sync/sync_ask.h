// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QObject>
#include <QString>

namespace caravan::sync {
struct SyncStatus;
}

namespace caravan::ui {

class Desk;
class SyncPort;

/// "Sync now" with an answer: what keeps the hub from being used is told, at once where it is known
/// already, else when the try has failed. Success is seen in the status. Lives in the UI thread.
class SyncAsk : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    SyncAsk(Desk& desk, SyncPort& port, QObject* parent);

public Q_SLOTS:
    void ask();

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);

private:
    void follow(const sync::SyncStatus& status);
    /// Why there is nothing to try; empty: there is.
    QString refusal() const;

    Desk& m_desk;
    SyncPort& m_port;
    bool m_isAsked = false;
    bool m_isTried = false; ///< the request is on its way: the next failure is its answer
};

} // namespace caravan::ui
