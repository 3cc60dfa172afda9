// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sign_in_page.h"

#include "ui/page/sync_port.h"
#include "ui/text/error_text.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kCardWidth = 400;

/// "hub.example.com" is meant as https; a loopback address as http.
QString completed(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(QLatin1String("://"))) {
        return text;
    }
    const bool isLoopback = text.startsWith(QLatin1String("127.0.0.1")) ||
                            text.startsWith(QLatin1String("localhost")) ||
                            text.startsWith(QLatin1String("[::1]"));
    return (isLoopback ? QStringLiteral("http://") : QStringLiteral("https://")) + text;
}

} // namespace

SignInPage::SignInPage(SyncPort& port, Languages& languages, QWidget* parent)
    : QWidget(parent), m_port(port), m_languages(languages)
{
    new QVBoxLayout(this);
    build();
    connect(&port, &SyncPort::signInSucceeded, this, &SignInPage::succeed);
    connect(&port, &SyncPort::signInFailed, this, &SignInPage::fail);
}

void SignInPage::build()
{
    m_content = new QWidget;
    auto* layout = new QVBoxLayout(m_content);
    layout->setSpacing(kCardPadding);

    auto* brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addStretch(1);
    brand->addWidget(new BrandMark(36));
    brand->addWidget(new PlainLabel(QStringLiteral("Caravan"), TextRole::pageTitle));
    brand->addStretch(1);

    m_hub = new QLineEdit;
    m_hub->setPlaceholderText(QStringLiteral("https://hub.example.com"));
    m_hub->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_mail = new QLineEdit;
    m_mail->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    QLineEdit* password = m_password;
    QAction* show = password->addAction(icon(QStringLiteral("eye")), QLineEdit::TrailingPosition);
    show->setToolTip(tr("Show the password"));
    connect(show, &QAction::triggered, password, [password, show] {
        const bool hidden = password->echoMode() == QLineEdit::Password;
        password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
        show->setIcon(icon(hidden ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    });
    m_problem = new PlainLabel({}, TextRole::bodyMedium, Ink::danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_submit = new QPushButton;
    setButtonKind(*m_submit, ButtonKind::primary);
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    for (QLineEdit* line : {m_hub, m_mail, m_password}) {
        connect(line, &QLineEdit::returnPressed, this, &SignInPage::submit);
    }

    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    card->body()->setSpacing(14);
    card->body()->addWidget(new PlainLabel(tr("Sign in to your hub"), TextRole::cardTitle));
    card->body()->addWidget(new FieldRow(tr("Hub address"), false, {}, m_hub));
    card->body()->addWidget(new FieldRow(tr("Email address"), false, {}, m_mail));
    card->body()->addWidget(new FieldRow(tr("Password"), false, {}, m_password));
    card->body()->addWidget(m_problem);
    card->body()->addSpacing(2);
    card->body()->addWidget(m_submit);
    auto* promise = new PlainLabel(
        tr("After that everything works without a network. Your data stays on this laptop."),
        TextRole::caption, Ink::text2);
    promise->setWordWrap(true);
    card->body()->addWidget(promise);

    auto* language = new QComboBox;
    language->setAccessibleName(tr("Language"));
    for (const Languages::Language& each : Languages::all()) {
        language->addItem(each.name, each.code);
    }
    language->setCurrentIndex(language->findData(m_languages.current()));
    connect(language, &QComboBox::activated, this,
            [this, language] { m_languages.choose(language->currentData().toString()); });
    m_back = new QPushButton(tr("Back to my data"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    setButtonKind(*m_back, ButtonKind::ghost);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(language);
    foot->addStretch(1);

    layout->addStretch(2);
    layout->addLayout(brand);
    layout->addSpacing(4);
    // Between stretches, not aligned: an aligned item is asked for its height at the full width.
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    layout->addLayout(middle);
    auto* below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(makeTryFirst());
    below->addStretch(1);
    layout->addLayout(below);
    layout->addLayout(foot);
    layout->addStretch(3);
    this->layout()->addWidget(m_content);
    setCanGoBack(m_canGoBack);
    setBusy(m_isBusy);
}

/// Who has no hub yet can look around all the same.
QWidget* SignInPage::makeTryFirst()
{
    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(kPageMargin, kCardPadding, kPageMargin, kCardPadding);
    card->body()->setSpacing(kGap);
    card->body()->addWidget(new PlainLabel(tr("No hub yet?"), TextRole::cardTitle));
    auto* words = new PlainLabel(tr("Explore a made-up company with two years of data. It is kept "
                                    "separate and nothing is sent."),
                                 TextRole::body, Ink::text2);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    auto* button = new QPushButton(tr("Try the demo company"));
    button->setIcon(icon(QStringLiteral("sprout")));
    connect(button, &QPushButton::clicked, this, &SignInPage::demoRequested);
    card->body()->addWidget(button);
    m_tryFirst = card;
    return card;
}

void SignInPage::begin(const QString& hub, const QString& mail)
{
    if (!hub.isEmpty()) {
        m_hub->setText(hub);
    }
    if (!mail.isEmpty()) {
        m_mail->setText(mail);
    }
    m_password->clear();
    showProblem({});
    (m_hub->text().isEmpty() ? m_hub : m_mail->text().isEmpty() ? m_mail : m_password)->setFocus();
}

void SignInPage::setCanGoBack(bool canGoBack)
{
    m_canGoBack = canGoBack;
    m_back->setVisible(canGoBack);
    m_tryFirst->setVisible(!canGoBack);
}

void SignInPage::submit()
{
    if (m_isBusy) {
        return;
    }
    if (m_hub->text().trimmed().isEmpty() || m_mail->text().trimmed().isEmpty() ||
        m_password->text().isEmpty()) {
        showProblem(tr("Fill in all three fields."));
        return;
    }
    const QUrl url(completed(m_hub->text()));
    if (!url.isValid() || url.host().isEmpty()) {
        showProblem(tr("This is not the address of a hub."));
        return;
    }
    m_hub->setText(completed(m_hub->text()));
    showProblem({});
    setBusy(true);
    m_port.signIn(m_hub->text(), m_mail->text().trimmed(), m_password->text());
}

void SignInPage::succeed()
{
    setBusy(false);
    const QString password = m_password->text();
    m_password->clear();
    Q_EMIT signedIn(password);
}

void SignInPage::fail(const QString& problem)
{
    setBusy(false);
    showProblem(signInProblemText(problem));
    m_password->setFocus();
    m_password->selectAll();
}

void SignInPage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_submit->setEnabled(!busy);
    m_submit->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInPage::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void SignInPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), currentTokens().bg);
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QString hub = m_hub->text();
        const QString mail = m_mail->text();
        const QString password = m_password->text();
        m_content->hide();
        m_content->deleteLater();
        build();
        m_hub->setText(hub);
        m_mail->setText(mail);
        m_password->setText(password);
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
