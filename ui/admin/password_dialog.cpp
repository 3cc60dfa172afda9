// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/password_dialog.h"

#include "ui/page/sync_port.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kPasswordDialogWidth = 420;

} // namespace

PasswordDialog::PasswordDialog(SyncPort& port, QWidget* parent)
    : QDialog(parent), m_port(port), m_current(new QLineEdit), m_fresh(new QLineEdit),
      m_again(new QLineEdit), m_problem(new PlainLabel({}, TextRole::body, Ink::danger)),
      m_go(new QPushButton(tr("Change password")))
{
    setWindowTitle(tr("Change password"));
    setMinimumWidth(kPasswordDialogWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    const auto add = [&](QLineEdit* edit, const QString& name) {
        auto* label = new PlainLabel(name, TextRole::bodyMedium);
        label->setBuddy(edit);
        edit->setAccessibleName(name);
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::textChanged, this, &PasswordDialog::look);
        layout->addWidget(label);
        layout->addWidget(edit);
    };
    add(m_current, tr("Current password"));
    add(m_fresh, tr("New password"));
    add(m_again, tr("New password again"));
    auto* hint = new PlainLabel(tr("At least 10 characters. Several words that do not belong "
                                   "together are easy to remember and hard to guess. Your other "
                                   "laptops have to sign in again."),
                                TextRole::body, Ink::text2);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    setButtonKind(*m_go, ButtonKind::primary);
    m_go->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addSpacing(kGap);
    layout->addLayout(buttons);
    setTabOrder(m_go, cancel);
    connect(m_go, &QPushButton::clicked, this, &PasswordDialog::change);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&port, &SyncPort::passwordChanged, this, &PasswordDialog::take);
    m_current->setFocus();
    look();
}

void PasswordDialog::look()
{
    const bool differs = !m_again->text().isEmpty() && m_again->text() != m_fresh->text();
    m_problem->setText(differs ? tr("The two new passwords do not match.") : QString());
    m_problem->setVisible(differs);
    m_go->setEnabled(!m_current->text().isEmpty() && !m_fresh->text().isEmpty() &&
                     m_again->text() == m_fresh->text());
}

void PasswordDialog::change()
{
    m_go->setEnabled(false);
    m_port.changePassword(m_current->text(), m_fresh->text());
}

void PasswordDialog::take(const QString& problem)
{
    if (problem.isEmpty()) {
        accept();
        return;
    }
    look();
    m_problem->setText(problem == QLatin1String("current") ? tr("The current password is wrong.")
                       : problem == QLatin1String("password")
                           ? tr("The new password is too short or too easy to guess.")
                       : problem == QLatin1String("busy")
                           ? tr("Too many attempts. Wait a few minutes.")
                           : tr("No answer from the hub. Nothing was changed."));
    m_problem->show();
}

} // namespace caravan::ui
