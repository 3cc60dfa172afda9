// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/preferences.h"

#include <QObject>

class QTimer;

namespace caravan::ui {

/// Whether the window hides what it shows until the password is proven, and when that begins: by
/// hand, after idle minutes, when the desktop locks its screen or goes to sleep.
///
/// The password is proven against an Argon2id verifier in a file of the profile that only its user
/// may read, so it works without a network. Kept since the last sign-in; without one there is no
/// lock. It hides; it does not encrypt (SECURITY T3).
class Lock : public QObject {
    Q_OBJECT

public:
    /// One per profile, in the UI thread; begins locked when the program ended so.
    explicit Lock(Preferences& preferences, QObject* parent = nullptr);

    bool isLocked() const { return m_isLocked; }
    /// False until somebody signed in.
    bool isPossible() const;
    /// The person proved the password to the hub.
    void learn(const QString& password);
    void forget();

    /// Takes about 0.1 s. After five wrong ones it answers no for 10 s, whatever is said.
    bool unlock(const QString& password);

    /// 0: never by itself.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);

public Q_SLOTS:
    void lock();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private Q_SLOTS:
    void takeScreenSaver(bool isActive);
    void takeSleep(bool isBeginning);

private:
    void watchDesktop();
    void setLocked(bool locked);

    Preferences& m_preferences;
    Preferences m_secrets;
    QTimer* m_idle;
    QTimer* m_pause;
    bool m_isLocked = false;
    int m_wrong = 0;
};

} // namespace caravan::ui
