// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sign_in_page.h"

#include "ui/models/hub_link.h"
#include "ui/page/sync_port.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
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

constexpr int kCardWidth = 440;

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

SignInPage::SignInPage(SyncPort& port, QWidget* parent) : QWidget(parent), m_port(port)
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
    buildEditors();
    layout->addStretch(2);
    layout->addLayout(brand);
    layout->addSpacing(4);
    // Between stretches, not aligned: an aligned item is asked for its height at the full width.
    for (QWidget* card : {makeCard(), makeTryFirst()}) {
        auto* middle = new QHBoxLayout;
        middle->addStretch(1);
        middle->addWidget(card);
        middle->addStretch(1);
        layout->addLayout(middle);
    }
    layout->addLayout(makeFoot());
    layout->addStretch(3);
    this->layout()->addWidget(m_content);
    setCanGoBack(m_canGoBack);
    setBusy(m_isBusy);
}

void SignInPage::buildEditors()
{
    m_hub = new QLineEdit;
    m_hub->setPlaceholderText(QStringLiteral("https://hub.example.com"));
    m_hub->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    connect(m_hub, &QLineEdit::textEdited, this, [this](const QString& text) {
        const bool isPasted = text.size() > m_typedHub.size() + 1;
        m_typedHub = text;
        if (!isPasted || !takeLink()) {
            m_hubRow->setNotice({});
        }
    });
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
}

QWidget* SignInPage::makeCard()
{
    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    card->body()->setSpacing(14);
    card->body()->addWidget(new PlainLabel(tr("Sign in to your hub"), TextRole::cardTitle));
    m_hubRow = new FieldRow(tr("Hub address or invitation link"), false, {}, m_hub);
    card->body()->addWidget(m_hubRow);
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
    return card;
}

QLayout* SignInPage::makeFoot()
{
    auto* language = new QComboBox;
    language->setAccessibleName(tr("Language"));
    for (const Languages::Language& each : Languages::all()) {
        language->addItem(each.name, each.code);
    }
    language->setCurrentIndex(language->findData(toQString(interfaceLanguage())));
    connect(language, &QComboBox::activated, this,
            [this, language] { Q_EMIT languagePicked(language->currentData().toString()); });
    m_back = new QPushButton(tr("Back to my data"));
    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    setButtonKind(*m_back, ButtonKind::ghost);
    connect(m_back, &QPushButton::clicked, this, &SignInPage::backRequested);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_back);
    foot->addWidget(language);
    foot->addStretch(1);
    return foot;
}

/// Who has no hub yet can look around all the same, with the eyes of whoever they are.
QWidget* SignInPage::makeTryFirst()
{
    auto* card = new Card;
    card->setFixedWidth(kCardWidth);
    card->body()->setContentsMargins(kPageMargin, kCardPadding, kPageMargin, kCardPadding);
    card->body()->setSpacing(kGap);
    card->body()->addWidget(new PlainLabel(tr("No hub yet?"), TextRole::cardTitle));
    auto* words = new PlainLabel(tr("Explore a made-up company with two years of data. It is kept "
                                    "separate and nothing is sent. What is your job?"),
                                 TextRole::body, Ink::text2);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    struct Job {
        const char* role;
        const char* icon;
        QString name;
    };
    const Job jobs[] = {{"rep", "handshake", tr("Sales")},
                        {"engineer", "wrench", tr("Field service")},
                        {"manager", "users-round", tr("Management")}};
    auto* line = new QHBoxLayout;
    line->setSpacing(kGap);
    for (const Job& job : jobs) {
        auto* button = new QPushButton(job.name);
        button->setIcon(icon(QLatin1String(job.icon)));
        button->setAccessibleName(tr("Try the demo company: %1", "job").arg(job.name));
        connect(button, &QPushButton::clicked, this,
                [this, role = job.role] { Q_EMIT demoRequested(QLatin1String(role)); });
        line->addWidget(button);
    }
    card->body()->addLayout(line);
    m_tryFirst = card;
    return card;
}

bool SignInPage::takeLink()
{
    const std::optional<HubLink> link = readHubLink(m_hub->text());
    if (!link) {
        return false;
    }
    m_hub->setText(link->hub);
    m_typedHub = link->hub;
    if (!link->mail.isEmpty()) {
        m_mail->setText(link->mail);
    }
    m_hubRow->setNotice(
        tr("From the link. You are about to sign in at %1. Continue only if this is "
           "your company's hub.",
           "host")
            .arg(QUrl(link->hub).host(QUrl::FullyEncoded)));
    m_tryFirst->hide(); // who is invited has a hub; in a low window there is no room for both
    (m_mail->text().isEmpty() ? m_mail : m_password)->setFocus();
    return true;
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
    if (m_isBusy || takeLink()) { // an invitation is read by the person first
        return;
    }
    if (m_hub->text().trimmed().isEmpty() || m_mail->text().trimmed().isEmpty() ||
        m_password->text().isEmpty()) {
        showProblem(tr("Fill in all three fields."));
        return;
    }
    const QUrl url(completed(m_hub->text()));
    // What stands before an @ is read as the hub's name and is none.
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
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
