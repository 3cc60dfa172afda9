// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"

#include "ui/lock/lock.h"
#include "ui/lock/lock_page.h"
#include "ui/models/reader.h"
#include "ui/models/viewpoint.h"
#include "ui/page/page.h"
#include "ui/page/sync_port.h"
#include "ui/settings/password_dialog.h"
#include "ui/shell/banner.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_page.h"
#include "ui/sync/sync_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/toast.h"
#include "ui/workbench/workbench.h"

#include <QAction>
#include <QDialog>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace caravan::ui {

bool MainWindow::hasData()
{
    if (!m_desk.replica().syncState().user.isNil()) {
        return true;
    }
    const auto accounts = m_desk.replica().count({"account", {}, {}, {}});
    return m_desk.replica().waitingCount() > 0 || (accounts && *accounts > 0);
}

bool MainWindow::isDemo() const
{
    return m_desk.preferences().value(QStringLiteral("demo")).toBool();
}

void MainWindow::finishSignIn(const QString& password)
{
    m_lock->learn(password);
    m_root->setCurrentIndex(0);
    m_pages->current()->focusContent();
}

void MainWindow::showLock()
{
    const bool isLocked = m_lock->isLocked();
    const QList<QAction*> all = actions();
    for (QAction* action : all) {
        action->setEnabled(!isLocked);
    }
    m_toast->dismiss();
    if (isLocked) {
        // A dialog over the window would go on showing what the window hides.
        const QList<QDialog*> dialogs = findChildren<QDialog*>();
        for (QDialog* dialog : dialogs) {
            dialog->reject();
        }
        m_lockPage->begin(toQString(m_desk.replica().syncState().userName));
        m_root->setCurrentWidget(m_lockPage);
        return;
    }
    m_root->setCurrentIndex(0);
    nameActions();
    showCurrent();
    m_pages->current()->focusContent();
}

void MainWindow::showSignIn()
{
    if (isDemo()) {
        Q_EMIT demoEnded();
        return;
    }
    const SyncState state = m_desk.replica().syncState();
    m_signIn->setCanGoBack(hasData());
    m_root->setCurrentWidget(m_signIn);
    const auto user = m_desk.replica().find("user", state.user);
    m_signIn->begin(toQString(state.hubUrl),
                    user ? toQString(user->record.text("mail")) : QString());
}

void MainWindow::changePassword()
{
    const auto phase = m_port.status().phase;
    if (isDemo() || phase == sync::SyncStatus::Phase::signedOut) {
        showMessage(tr("Sign in to your hub first."), false);
        return;
    }
    PasswordDialog dialog(m_port, this);
    if (dialog.exec() == QDialog::Accepted) {
        showMessage(tr("Your password was changed"), false);
    }
}

/// Nothing is saved and nothing sent: said before somebody types.
void MainWindow::showReadOnly(const Error& why)
{
    m_sidebar->chip().setState(QStringLiteral("lock"), Tone::warning, tr("Read-only"),
                               tr("Nothing is sent"), false);
    m_banner->say(QStringLiteral("lock"), Tone::warning,
                  why.code == ErrorCode::schema
                      ? tr("These data were written by a newer version of Caravan, so they can be "
                           "read but not changed. Install that version.")
                      : tr("The folder of this profile cannot be written to, so everything can be "
                           "read but nothing changed or sent."),
                  {});
    m_banner->show();
}

void MainWindow::showStatus(const sync::SyncStatus& status)
{
    if (const auto& why = m_desk.replica().readOnlyBecause()) {
        showReadOnly(*why);
        return;
    }
    if (isDemo()) {
        m_sidebar->chip().setState(QStringLiteral("cloud-off"), Tone::neutral, tr("Demo company"),
                                   tr("Nothing is sent"), false);
        m_banner->say(QStringLiteral("info"), Tone::accent,
                      tr("This company is made up. Try whatever you like: nothing is sent."),
                      tr("Sign in to your hub"));
        m_banner->show();
        return;
    }
    const SyncLine line = syncLine(status, m_desk.now());
    m_sidebar->chip().setState(line.icon, line.tone, line.title, line.detail, line.busy);
    using Phase = sync::SyncStatus::Phase;
    switch (status.phase) {
    case Phase::firstSync:
        m_banner->say(
            QStringLiteral("download"), Tone::accent,
            tr("The first copy is being made: %Ln record(s) so far. You can begin to work.",
               nullptr, static_cast<int>(status.received)),
            {});
        break;
    case Phase::signInNeeded:
        m_banner->say(QStringLiteral("key-round"), Tone::warning,
                      tr("The hub wants your password again. Everything is kept until then."),
                      tr("Sign in"));
        break;
    case Phase::portal:
        m_banner->say(QStringLiteral("globe"), Tone::warning,
                      tr("Something answered that is not the hub. Does this network want you to "
                         "sign in first? Open a browser to see."),
                      {});
        break;
    case Phase::paused:
        m_banner->say(QStringLiteral("ban"), Tone::danger,
                      status.problem == "schema-too-old" || status.problem == "schema"
                          ? tr("This program is too old for the hub. Install the newer version.")
                          : tr("This laptop may no longer synchronise. Ask your administrator."),
                      {});
        break;
    default:
        m_banner->hide();
        return;
    }
    m_banner->show();
}

void MainWindow::showCounts(const Commit* commit)
{
    for (const PageKind& kind : m_bench.pages()) {
        const bool mayDiffer = !commit || std::any_of(kind.waitingOn.begin(), kind.waitingOn.end(),
                                                      [&](const std::string& entity) {
                                                          return commit->touches(entity);
                                                      });
        if (kind.waiting && mayDiffer) {
            const qint64 waiting = kind.waiting(m_desk);
            m_sidebar->setCount(toQString(kind.key),
                                waiting > 0 ? std::optional(waiting) : std::nullopt);
        }
    }
    for (const Entity& entity : m_desk.catalogue().entities()) {
        if (entity.role != EntityRole::work || (commit && !commit->touches(entity.name))) {
            continue;
        }
        if (m_desk.isLarge(entity)) {
            m_uncounted.insert(entity.name);
        } else {
            const auto count = m_desk.replica().count({entity.name, {}, {}, {}});
            m_sidebar->setCount(toQString(entity.name),
                                count ? std::optional<qint64>(*count) : std::nullopt);
        }
    }
    if (!m_uncounted.empty() && !m_counting->isBusy()) {
        countLarge();
    }
}

/// Those that change meanwhile are counted next.
void MainWindow::countLarge()
{
    m_counting->ask(
        [this, names = std::exchange(m_uncounted, {})](Replica& replica) -> Reader::Show {
            std::map<std::string, std::optional<qint64>> counts;
            for (const std::string& name : names) {
                const auto count = replica.count({name, {}, {}, {}});
                counts[name] = count ? std::optional<qint64>(*count) : std::nullopt;
            }
            return [this, counts] {
                for (const auto& [name, count] : counts) {
                    m_sidebar->setCount(toQString(name), count);
                }
                if (!m_uncounted.empty()) {
                    countLarge();
                }
            };
        });
}

/// Added to what is said of the step.
void MainWindow::noteUndoLeft(int records, const std::optional<Error>& why)
{
    m_undoLeft = QStringLiteral(" · ") + tr("%Ln record(s) left as they are", nullptr, records) +
                 (why ? QStringLiteral(": ") + errorText(*why) : QString());
}

void MainWindow::showMessage(const QString& text, bool undoable)
{
    if (undoable) {
        m_toast->say(text, {}, tr("Undo"), [this] { undo(); });
    } else {
        m_toast->say(text, QStringLiteral("info"));
    }
}

} // namespace caravan::ui
