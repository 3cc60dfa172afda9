// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

#include <QStackedWidget>

namespace caravan::ui {

class LockPage;
class SignInPage;
class WelcomePage;

/// What a window shows as a whole: the work, the sign-in, or the lock. While locked nothing of the
/// window can be done and no dialog stays open. The central widget of its window, in the UI
/// thread.
class Gate : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes @p work. What @p site names outlives it.
    Gate(const PageSite& site, QWidget& work);

    /// The work is shown.
    bool isOpen() const { return currentIndex() == 0; }

public Q_SLOTS:
    /// Where there is nothing to work on and nobody is signed in.
    void begin();
    void showSignIn();
    void changePassword();
    /// Says why where it cannot be.
    void lockNow();

Q_SIGNALS:
    /// The person came through, by signing in or by unlocking.
    void entered();
    void lockChanged();
    void messageRequested(const QString& text, bool undoable);
    /// The person wants to look around in a company that is made up, with the eyes of @p role.
    void demoRequested(const QString& role);
    /// The person has seen enough of it, and wants to sign in to a hub.
    void demoEnded();

private:
    bool hasData() const;
    void beginAtSignIn();
    void finishSignIn(const QString& password);
    void showLock();

    PageSite m_site;
    SignInPage* m_signIn;
    WelcomePage* m_welcome;
    LockPage* m_lockPage;
};

} // namespace caravan::ui
