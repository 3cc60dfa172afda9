// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What was typed and not saved: kept over the end of the program, and told at the next start.
#include "ui/shell/drafts_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/text/error_text.h"
#include "ui/widgets/toast.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace caravan::ui {

void MainWindow::openDraft(const RecordKey& key)
{
    open(key.id.isNil() ? Route::create(key.entity) : Route::edit(key));
}

void MainWindow::offerDrafts()
{
    const std::vector<RecordKey> drafts = keptDrafts(m_desk);
    if (drafts.empty() || m_root->currentIndex() != 0) {
        return;
    }
    if (drafts.size() == 1) {
        m_toast->say(tr("Not saved last time, but kept: %1").arg(draftText(m_desk, drafts.front())),
                     QStringLiteral("pencil"), tr("Keep editing"),
                     [this, key = drafts.front()] { openDraft(key); });
        return;
    }
    m_toast->say(
        tr("%Ln form(s) not saved last time, but kept", nullptr, static_cast<int>(drafts.size())),
        QStringLiteral("pencil"), tr("Show them"), [this] { showDrafts(); });
}

void MainWindow::showDrafts()
{
    if (keptDrafts(m_desk).empty()) {
        showMessage(tr("Every form is saved."), false);
        return;
    }
    DraftsDialog dialog(m_desk, this);
    if (dialog.exec() == QDialog::Accepted) {
        openDraft(dialog.picked());
    }
}

/// Whether the person wants to lose what can neither be saved nor kept.
bool MainWindow::mayLose(Page& page)
{
    m_pages->reveal(&page);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Caravan"),
                    tr("What you typed is not saved, and it cannot be kept for the next start."),
                    QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    if (const auto& why = m_desk.drafts().problem()) {
        box.setInformativeText(errorText(*why));
    }
    const QAbstractButton* lose =
        box.addButton(tr("Close and lose it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Keep editing"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == lose;
}

} // namespace caravan::ui
