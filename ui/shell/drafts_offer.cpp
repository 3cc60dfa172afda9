// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/drafts_offer.h"

#include "ui/page/page.h"
#include "ui/shell/drafts_dialog.h"
#include "ui/shell/messages.h"
#include "ui/shell/page_stack.h"
#include "ui/text/error_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace caravan::ui {

DraftsOffer::DraftsOffer(Desk& desk, Messages& messages, PageStack& pages, QWidget& window)
    : QObject(&window), m_desk(desk), m_messages(messages), m_pages(pages), m_window(window)
{
}

void DraftsOffer::open(const RecordKey& key)
{
    Q_EMIT routePicked(key.id.isNil() ? Route::create(key.entity) : Route::edit(key));
}

void DraftsOffer::offer()
{
    const std::vector<RecordKey> drafts = keptDrafts(m_desk);
    if (drafts.empty()) {
        return;
    }
    if (drafts.size() == 1) {
        m_messages.toast().say(
            tr("Unsaved form from last time was kept: %1").arg(draftText(m_desk, drafts.front())),
            QStringLiteral("pencil"), tr("Keep editing"),
            [this, key = drafts.front()] { open(key); });
        return;
    }
    m_messages.toast().say(tr("%Ln unsaved form(s) from last time were kept", nullptr,
                              static_cast<int>(drafts.size())),
                           QStringLiteral("pencil"), tr("Show them"), [this] { show(); });
}

void DraftsOffer::show()
{
    if (keptDrafts(m_desk).empty()) {
        m_messages.say(tr("Every form is saved."), false);
        return;
    }
    DraftsDialog dialog(m_desk, &m_window);
    if (dialog.exec() == QDialog::Accepted) {
        open(dialog.picked());
    }
}

bool DraftsOffer::mayClose()
{
    Page* unkept = m_pages.keepTyped();
    if (unkept == nullptr) {
        return true;
    }
    m_pages.reveal(unkept);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Caravan"),
                    tr("What you typed is not saved, and it cannot be kept for the next start."),
                    QMessageBox::NoButton, &m_window);
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
