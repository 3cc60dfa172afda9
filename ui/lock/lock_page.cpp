// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lock/lock_page.h"

#include "ui/lock/lock.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kCardWidth = 360;

} // namespace

LockPage::LockPage(Lock& lock, QWidget* parent)
    : QWidget(parent), m_lock(lock), m_title(new PlainLabel({}, TextRole::cardTitle)),
      m_person(new PlainLabel({}, TextRole::body, Ink::text2)),
      m_label(new PlainLabel({}, TextRole::bodyMedium)), m_password(new QLineEdit),
      m_problem(new PlainLabel({}, TextRole::body, Ink::danger)), m_unlock(new QPushButton)
{
    auto* brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addStretch(1);
    brand->addWidget(new BrandMark(36));
    brand->addWidget(new PlainLabel(QStringLiteral("Caravan"), TextRole::pageTitle));
    brand->addStretch(1);

    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    card->body()->setSpacing(kGap);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_person);
    card->body()->addSpacing(kGap);
    card->body()->addWidget(m_label);
    card->body()->addWidget(m_password);
    card->body()->addWidget(m_problem);
    card->body()->addSpacing(kGap);
    card->body()->addWidget(m_unlock);
    m_password->setEchoMode(QLineEdit::Password);
    m_label->setBuddy(m_password);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_unlock->setIcon(icon(QStringLiteral("lock"), Ink::onAccent));
    setButtonKind(*m_unlock, ButtonKind::primary);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::submit);

    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kCardPadding);
    layout->addStretch(2);
    layout->addLayout(brand);
    layout->addLayout(middle);
    layout->addStretch(3);
    describe();
}

void LockPage::begin(const QString& person)
{
    m_person->setText(person);
    m_person->setVisible(!person.isEmpty());
    m_password->clear();
    m_problem->hide();
    m_password->setFocus(Qt::OtherFocusReason);
}

void LockPage::submit()
{
    const QString typed = m_password->text();
    m_password->clear();
    const bool isRight = m_lock.unlock(typed);
    m_problem->setText(tr("Wrong password. After five attempts there is a pause."));
    m_problem->setVisible(!isRight);
    if (!isRight) {
        m_password->setFocus(Qt::OtherFocusReason);
    }
}

void LockPage::describe()
{
    m_title->setText(tr("Locked"));
    m_label->setText(tr("Your password"));
    m_password->setAccessibleName(tr("Your password"));
    m_unlock->setText(tr("Unlock"));
}

void LockPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), currentTokens().bg);
}

void LockPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
