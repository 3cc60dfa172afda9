// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/main_window.h"

#include "ui/shell/banner.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_page.h"
#include "ui/sync/sync_port.h"
#include "ui/sync/sync_text.h"
#include "ui/text/format.h"
#include "ui/widgets/status_chip.h"
#include "ui/widgets/toast.h"

#include <QStackedWidget>

namespace caravan::ui {

bool MainWindow::hasData()
{
    if (!m_desk.replica().syncState().user.isNil()) {
        return true;
    }
    const auto accounts = m_desk.replica().count({"account", {}, {}, {}});
    return m_desk.replica().waitingCount() > 0 || (accounts && *accounts > 0);
}

void MainWindow::showSignIn()
{
    const SyncState state = m_desk.replica().syncState();
    m_signIn->setCanGoBack(hasData());
    m_root->setCurrentWidget(m_signIn);
    m_signIn->begin(toQString(state.hubUrl), {});
}

void MainWindow::signOut()
{
    m_port.signOut();
    showMessage(tr("Signed out. Everything stays on this laptop."), false);
}

void MainWindow::showStatus(const sync::SyncStatus& status)
{
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

void MainWindow::takeCommit(const Commit& commit)
{
    showCounts(&commit);
}

void MainWindow::showCounts(const Commit* commit)
{
    for (const Entity& entity : m_desk.catalogue().entities()) {
        if (entity.place > 0 && (!commit || commit->touches(entity.name))) {
            const auto count = m_desk.replica().count({entity.name, {}, {}, {}});
            m_sidebar->setCount(toQString(entity.name),
                                count ? std::optional<qint64>(*count) : std::nullopt);
        }
    }
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
