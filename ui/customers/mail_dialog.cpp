// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/mail_dialog.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kMailDialogSize(520, 420);
constexpr int kMailDialogSubjectMax = 200; ///< as the catalogue says of an activity

} // namespace

MailDialog::MailDialog(const QString& to, QWidget* parent)
    : QDialog(parent), m_subject(new QLineEdit), m_text(new QPlainTextEdit),
      m_open(new QPushButton(tr("Open in the mail program")))
{
    setWindowTitle(tr("Mail to %1").arg(to));
    openWithin(*this, kMailDialogSize);
    m_subject->setMaxLength(kMailDialogSubjectMax);
    m_subject->setAccessibleName(tr("Subject"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    setButtonKind(*m_open, ButtonKind::primary);
    m_open->setDefault(true);
    m_open->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"));
    setButtonKind(*cancel, ButtonKind::secondary);
    auto* note = new PlainLabel(tr("Your mail program sends it. Subject and text are kept here as "
                                   "an activity."),
                                TextRole::caption, Ink::text2);
    note->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(new PlainLabel(tr("Subject"), TextRole::caption, Ink::text2));
    layout->addWidget(m_subject);
    layout->addWidget(new PlainLabel(tr("Text"), TextRole::caption, Ink::text2));
    layout->addWidget(m_text, 1);
    layout->addWidget(note);
    layout->addLayout(buttons);
    connect(m_subject, &QLineEdit::textChanged, this,
            [this] { m_open->setEnabled(!subject().isEmpty()); });
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QString MailDialog::subject() const
{
    return m_subject->text().trimmed();
}

QString MailDialog::text() const
{
    return m_text->toPlainText();
}

} // namespace caravan::ui
