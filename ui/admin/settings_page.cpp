// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/settings_page.h"

#include "core/store/blobs.h"
#include "ui/admin/admin.h"
#include "ui/admin/draft_panel.h"
#include "ui/admin/password_dialog.h"
#include "ui/admin/person_dialog.h"
#include "ui/admin/settings_card.h"
#include "ui/admin/work_settings.h"
#include "ui/models/language_choice.h"
#include "ui/page/sync_port.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/languages.h"
#include "ui/theme/density.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kWidthMax = 640;

} // namespace

SettingsPage::SettingsPage(Desk& desk, SyncPort& port, Theme& theme, Languages& languages,
                           Lock& lock, QWidget* parent)
    : Page(parent), m_desk(desk), m_port(port), m_theme(theme), m_languages(languages),
      m_lock(lock), m_rows(new QVBoxLayout)
{
    auto* middle = new QWidget;
    middle->setLayout(m_rows);
    middle->setMaximumWidth(kWidthMax);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kCardPadding);
    auto* wide = new QWidget;
    auto* columns = new QHBoxLayout(wide);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->addWidget(middle, 1);
    columns->addStretch(0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(wide);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->addWidget(scroll);
    connect(&port, &SyncPort::statusChanged, this, &SettingsPage::follow);
    retranslate();
}

/// Each round of the sync tells its status: only another account is news here, and making the
/// rows again would take the focus and the place from somebody who is at them.
void SettingsPage::follow()
{
    if (accountShown() != m_account) {
        retranslate();
    }
}

QString SettingsPage::accountShown() const
{
    const SyncState state = m_desk.replica().syncState();
    const bool signedOut = m_port.status().phase == sync::SyncStatus::Phase::signedOut;
    return QStringLiteral("%1 %2 %3 %4")
        .arg(signedOut)
        .arg(toQString(state.user.toString()), toQString(state.userName), toQString(state.hubUrl));
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::retranslate()
{
    m_account = accountShown();
    clearLayout(*m_rows);
    m_rows->addWidget(new PlainLabel(title(), TextRole::pageTitle));
    addDisplay();
    m_rows->addWidget(makeSyncCard(m_desk, m_port));
    m_rows->addWidget(makeNoticesCard(m_desk));
    m_rows->addWidget(makeLockCard(m_lock));
    m_rows->addWidget(makeMapsCard(m_desk));
    m_rows->addWidget(makeCallsCard(m_desk));
    addFiles();
    addCompany();
    addAccount();
    addAbout();
    m_rows->addStretch(1);
}

void SettingsPage::focusContent()
{
    if (auto* first = findChild<QComboBox*>()) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

SettingsCard* SettingsPage::addCard(const QString& title)
{
    auto* card = new SettingsCard(title);
    m_rows->addWidget(card);
    return card;
}

void SettingsPage::addDisplay()
{
    SettingsCard* card = addCard(tr("Display"));
    auto* language = new QComboBox;
    for (const Languages::Language& each : Languages::all()) {
        language->addItem(each.name, each.code);
    }
    language->setCurrentIndex(language->findData(m_languages.current()));
    connect(language, &QComboBox::activated, this, [this, language] {
        const QString code = language->currentData().toString();
        // Once the list of languages has left the screen, where it would stand frozen meanwhile.
        QTimer::singleShot(
            0, this, [this, code] { chooseLanguage(m_desk.preferences(), m_languages, code); });
    });
    card->addLine(tr("Language"), language);

    auto* appearance = new QComboBox;
    appearance->addItem(tr("Same as system"), QStringLiteral("system"));
    appearance->addItem(tr("Light"), QStringLiteral("light"));
    appearance->addItem(tr("Dark"), QStringLiteral("dark"));
    appearance->setCurrentIndex(static_cast<int>(m_theme.mode()));
    connect(appearance, &QComboBox::activated, this, [this, appearance](int index) {
        m_desk.preferences().setValue(QStringLiteral("appearance"),
                                      appearance->currentData().toString());
        m_theme.setMode(static_cast<Theme::Mode>(index));
    });
    card->addLine(tr("Appearance"), appearance);

    auto* room = new QComboBox;
    room->addItems({tr("Comfortable"), tr("Compact")});
    room->setCurrentIndex(static_cast<int>(density()));
    connect(room, &QComboBox::activated, this, [this](int index) {
        m_desk.preferences().setValue(QStringLiteral("density"),
                                      index == 1 ? QStringLiteral("compact")
                                                 : QStringLiteral("comfortable"));
        m_theme.setDensity(static_cast<Density>(index));
    });
    card->addLine(tr("Density"), room);
}

void SettingsPage::addAccount()
{
    SettingsCard* card = addCard(tr("Your account"));
    const SyncState state = m_desk.replica().syncState();
    const bool signedOut = m_port.status().phase == sync::SyncStatus::Phase::signedOut;
    if (!state.user.isNil()) {
        card->addLine(tr("Name"), new PlainLabel(toQString(state.userName)));
        card->addLine(tr("Hub"), new PlainLabel(toQString(state.hubUrl)));
    }
    auto* button = new QPushButton(signedOut ? tr("Sign in") : tr("Sign out"));
    button->setIcon(icon(signedOut ? QStringLiteral("log-in") : QStringLiteral("log-out")));
    connect(button, &QPushButton::clicked, this, [this, signedOut] {
        if (signedOut) {
            Q_EMIT signInRequested();
            return;
        }
        m_port.signOut();
        Q_EMIT messageRequested(tr("Signed out. Everything stays on this laptop."), false);
    });
    auto* line = new QHBoxLayout;
    auto* hint = new PlainLabel(signedOut ? tr("Nothing is sent or received.")
                                          : tr("Signing out keeps everything on this laptop."),
                                TextRole::body, Ink::text2);
    hint->setWordWrap(true);
    line->addWidget(hint, 1);
    if (!signedOut) {
        auto* password = new QPushButton(tr("Change password …"));
        connect(password, &QPushButton::clicked, this, [this] {
            PasswordDialog dialog(m_port, this);
            if (dialog.exec() == QDialog::Accepted) {
                Q_EMIT messageRequested(tr("Your password was changed"), false);
            }
        });
        line->addWidget(password);
    }
    line->addWidget(button);
    card->body()->addLayout(line);
}

void SettingsPage::addFiles()
{
    constexpr std::int64_t kMegabyte = 1024 * 1024;
    SettingsCard* card = addCard(tr("Files"));
    auto* budget = new QComboBox;
    for (const std::int64_t megabytes : {250, 500, 1024, 2048, 5120, 10240, 51200}) {
        budget->addItem(sizeText(megabytes * kMegabyte),
                        QVariant::fromValue(megabytes * kMegabyte));
    }
    Blobs& blobs = m_desk.replica().blobs();
    const QVariant kept = QVariant::fromValue(blobs.budgetBytes());
    if (budget->findData(kept) < 0) { // set by caravanctl
        budget->addItem(sizeText(blobs.budgetBytes()), kept);
    }
    budget->setCurrentIndex(budget->findData(kept));
    connect(budget, &QComboBox::activated, this, [this, budget] {
        Done set = m_desk.replica().blobs().setBudgetBytes(budget->currentData().toLongLong());
        if (set) {
            set = m_desk.replica().blobs().tidy();
        }
        m_desk.look();
        if (!set) {
            Q_EMIT messageRequested(errorText(set.error()), false);
        }
    });
    card->addLine(tr("Storage limit"), budget);
    card->addHint(tr("When space runs out, the files you have not opened for longest are removed "
                     "here and stay on the hub. Files that you keep, or that the hub does not have "
                     "yet, are never removed."));
}

/// Lists that are no places of the sidebar: what everybody works by and few people change.
void SettingsPage::addCompany()
{
    SettingsCard* card = addCard(tr("Company data"));
    card->addHint(tr("Shared by everyone: prices, limits, pipelines, exchange rates, targets."));
    auto* all = new LinkLabel(tr("All company data"));
    connect(all, &LinkLabel::clicked, this, [this] { Q_EMIT routeRequested(companyDataRoute()); });
    card->body()->addWidget(all, 0, Qt::AlignLeft);
    if (!mayChangeSchema(m_desk)) {
        return;
    }
    if (!isDemo(m_desk.preferences())) { // the demo company has no hub to add anybody to
        auto* person = new LinkLabel(tr("Add a person …"));
        connect(person, &LinkLabel::clicked, this,
                [this] { PersonDialog(m_desk, m_port, window()).exec(); });
        card->body()->addWidget(person, 0, Qt::AlignLeft);
    }
    card->addHint(tr("Add fields and entities of your own."));
    auto* schema = new LinkLabel(tr("Fields and entities"));
    connect(schema, &LinkLabel::clicked, this, [this] { Q_EMIT routeRequested(schemaRoute()); });
    card->body()->addWidget(schema, 0, Qt::AlignLeft);
}

void SettingsPage::addAbout()
{
    SettingsCard* card = addCard(tr("About"));
    card->addLine(tr("Version"), new PlainLabel(QCoreApplication::applicationVersion()));
    card->addLine(tr("Licence"), new PlainLabel(QStringLiteral("GPL-3.0-or-later")));
}

} // namespace caravan::ui
