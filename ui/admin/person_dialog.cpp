// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/person_dialog.h"

#include "ui/models/desk.h"
#include "ui/models/hub_link.h"
#include "ui/page/sync_port.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kPersonDialogWidth = 440;
constexpr int kPasswordLength = 14; ///< 14 of 54 signs: 80 bits

/// Without signs that are mistaken for each other when read aloud or from paper.
QString newPassword()
{
    const QString signs =
        QStringLiteral("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString password;
    for (int i = 0; i < kPasswordLength; ++i) {
        password += signs.at(QRandomGenerator::system()->bounded(static_cast<int>(signs.size())));
    }
    return password;
}

} // namespace

PersonDialog::PersonDialog(Desk& desk, SyncPort& port, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_port(port), m_name(new QLineEdit), m_mail(new QLineEdit),
      m_role(new QComboBox), m_password(new QLineEdit(newPassword())),
      m_mailRow(new FieldRow(tr("Email address"), true, {}, m_mail)),
      m_passwordRow(new FieldRow(tr("First password"), true,
                                 tr("They can change it after signing in."), m_password)),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_go(new QPushButton(tr("Add"))),
      m_close(new QPushButton(tr("Cancel")))
{
    setWindowTitle(tr("Add a person"));
    setMinimumWidth(kPersonDialogWidth);
    m_mail->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    for (const Choice& choice : desk.catalogue().at("user").field("role")->choices) {
        m_role->addItem(labelText(choice.labels), toQString(choice.value));
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCellPadding);
    layout->addWidget(new FieldRow(tr("Name"), true, {}, m_name));
    layout->addWidget(m_mailRow);
    layout->addWidget(new FieldRow(tr("Role"), true, {}, m_role));
    layout->addWidget(m_passwordRow);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    setButtonKind(*m_go, ButtonKind::primary);
    m_go->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    layout->addSpacing(kGap);
    layout->addLayout(buttons);
    for (QLineEdit* edit : {m_name, m_mail, m_password}) {
        connect(edit, &QLineEdit::textChanged, this, &PersonDialog::look);
    }
    connect(m_go, &QPushButton::clicked, this, &PersonDialog::add);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&port, &SyncPort::personAdded, this, &PersonDialog::take);
    m_name->setFocus();
    look();
}

void PersonDialog::look()
{
    m_go->setEnabled(!m_name->text().trimmed().isEmpty() && !m_mail->text().trimmed().isEmpty() &&
                     !m_password->text().isEmpty());
}

void PersonDialog::add()
{
    if (m_isAdded) {
        QGuiApplication::clipboard()->setText(invitation());
        accept();
        return;
    }
    m_mailRow->setProblem({});
    m_passwordRow->setProblem({});
    m_problem->hide();
    m_go->setEnabled(false);
    m_port.addPerson({m_name->text().trimmed(), m_mail->text().trimmed(),
                      m_role->currentData().toString(), m_password->text()});
}

void PersonDialog::take(const QString& problem)
{
    if (problem.isEmpty()) {
        showAdded();
        return;
    }
    look();
    if (problem == QLatin1String("mail")) {
        m_mailRow->setProblem(tr("Not an email address, or somebody has it already."));
        m_mail->setFocus();
    } else if (problem == QLatin1String("password")) {
        m_passwordRow->setProblem(tr("The password is too short or too easy to guess."));
        m_password->setFocus();
    } else {
        m_problem->setText(problem == QLatin1String("not-allowed")
                               ? tr("Only administrators can add people.")
                               : tr("No answer from the hub. Nobody was added."));
        m_problem->show();
    }
}

QString PersonDialog::invitation() const
{
    const QString mail = m_mail->text().trimmed();
    const QString hub = toQString(m_desk.replica().syncState().hubUrl);
    const QString link = hubLinkText(hub, mail);
    return tr("Sign in to Caravan\nLink: %1\nEmail address: %2\nPassword: %3")
        .arg(link.isEmpty() ? hub : link, mail, m_password->text());
}

/// The password is nowhere else, so it is shown until the dialog is closed.
void PersonDialog::showAdded()
{
    m_isAdded = true;
    for (QWidget* field : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_mail),
                           static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_password)}) {
        field->setEnabled(false);
    }
    m_problem->setInk(Ink::success);
    m_problem->setText(tr("%1 can sign in now. Pass these details on in a way you trust.", "person")
                           .arg(m_name->text().trimmed()));
    m_problem->show();
    m_go->setText(tr("Copy and close"));
    m_go->setEnabled(true);
    m_go->setFocus();
    m_close->setText(tr("Close"));
}

} // namespace caravan::ui
