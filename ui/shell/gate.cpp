// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/gate.h"

#include "core/store/outbox.h"
#include "core/store/people.h"
#include "ui/admin/password_dialog.h"
#include "ui/lock/lock.h"
#include "ui/lock/lock_page.h"
#include "ui/models/desk.h"
#include "ui/models/language_choice.h"
#include "ui/page/sync_port.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"

#include <QAction>
#include <QDialog>
#include <QLocale>

namespace caravan::ui {

Gate::Gate(const PageSite& site, QWidget& work)
    : m_site(site), m_signIn(new SignInPage(site.port)), m_welcome(new WelcomePage),
      m_lockPage(new LockPage(site.lock))
{
    addWidget(&work);
    addWidget(m_signIn);
    addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::languagePicked, this, [this](const QString& code) {
        chooseLanguage(m_site.desk.preferences(), m_site.languages, code);
        showSignIn();
    });
    connect(m_signIn, &SignInPage::languagePicked, this, [this](const QString& code) {
        chooseLanguage(m_site.desk.preferences(), m_site.languages, code);
    });
    addWidget(m_lockPage);
    connect(m_signIn, &SignInPage::signedIn, this, &Gate::finishSignIn);
    connect(m_signIn, &SignInPage::demoRequested, this, &Gate::demoRequested);
    connect(m_signIn, &SignInPage::backRequested, this, [this] { setCurrentIndex(0); });
    connect(&site.lock, &Lock::changed, this, &Gate::showLock);
}

bool Gate::hasData() const
{
    Replica& replica = m_site.desk.replica();
    if (!replica.syncState().user.isNil()) {
        return true;
    }
    const auto customers =
        replica.count({replica.catalogue().at(Serves::customers).name, {}, {}, {}});
    return Outbox(replica).waitingCount() > 0 || (customers && *customers > 0);
}

void Gate::begin()
{
    if (!hasData() && m_site.port.status().phase == sync::SyncStatus::Phase::signedOut) {
        beginAtSignIn();
    }
    if (m_site.lock.isLocked()) {
        showLock();
    }
}

/// Who can read neither language of the desktop nor ours is asked first.
void Gate::beginAtSignIn()
{
    const bool isAnswered = !chosenLanguage(m_site.desk.preferences()).isEmpty() ||
                            !Languages::fitting(QLocale::system()).isEmpty();
    if (isAnswered) {
        showSignIn();
    } else {
        setCurrentWidget(m_welcome);
        m_welcome->begin();
    }
}

void Gate::finishSignIn(const QString& password)
{
    m_site.lock.learn(password);
    setCurrentIndex(0);
    Q_EMIT entered();
}

void Gate::showSignIn()
{
    if (isDemo(m_site.desk.preferences())) {
        Q_EMIT demoEnded();
        return;
    }
    const SyncState state = m_site.desk.replica().syncState();
    m_signIn->setCanGoBack(hasData());
    setCurrentWidget(m_signIn);
    const auto user = findPerson(m_site.desk.replica(), state.user);
    m_signIn->begin(toQString(state.hubUrl),
                    user ? toQString(user->record.text("mail")) : QString());
}

void Gate::changePassword()
{
    const auto phase = m_site.port.status().phase;
    if (isDemo(m_site.desk.preferences()) || phase == sync::SyncStatus::Phase::signedOut) {
        Q_EMIT messageRequested(tr("Sign in to your hub first."), false);
        return;
    }
    PasswordDialog dialog(m_site.port, window());
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT messageRequested(tr("Your password was changed"), false);
    }
}

void Gate::lockNow()
{
    if (m_site.lock.isPossible()) {
        m_site.lock.lock();
    } else {
        Q_EMIT messageRequested(
            tr("Sign in once more. After that, your password can unlock the window."), false);
    }
}

void Gate::showLock()
{
    const bool isLocked = m_site.lock.isLocked();
    const QList<QAction*> actions = window()->actions();
    for (QAction* action : actions) {
        action->setEnabled(!isLocked);
    }
    Q_EMIT lockChanged();
    if (!isLocked) {
        setCurrentIndex(0);
        Q_EMIT entered();
        return;
    }
    // A dialog over the window would go on showing what the window hides.
    const QList<QDialog*> dialogs = window()->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        dialog->reject();
    }
    m_lockPage->begin(toQString(m_site.desk.replica().syncState().userName));
    setCurrentWidget(m_lockPage);
}

} // namespace caravan::ui
