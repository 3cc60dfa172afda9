// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_page.h"

#include "ui/page/sync_port.h"
#include "ui/sync/held_cards.h"
#include "ui/sync/refused_cards.h"
#include "ui/sync/status_beat.h"
#include "ui/sync/sync.h"
#include "ui/sync/sync_ask.h"
#include "ui/sync/sync_cards.h"
#include "ui/sync/sync_choice.h"
#include "ui/sync/sync_text.h"
#include "ui/sync/waiting_cards.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

SyncPage::SyncPage(Desk& desk, SyncPort& port, QWidget* parent)
    : Page(parent), m_desk(desk), m_port(port), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_state(new Pill),
      m_verified(new PlainLabel({}, TextRole::caption, Ink::text2)), m_sync(new QPushButton),
      m_safety(new QPushButton), m_choice(new QComboBox), m_signIn(new QPushButton),
      m_cards(new SyncCards(desk)), m_conflicts(*m_cards), m_ask(new SyncAsk(desk, port, this)),
      m_guard(new PressGuard(*this, [this] { rebuild(); }))
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_title);
    first->addWidget(m_state);
    first->addStretch(1);
    titles->addLayout(first);
    titles->addWidget(m_subtitle);
    titles->addWidget(m_verified);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 1);
    head->addWidget(m_choice, 0, Qt::AlignBottom);
    head->addWidget(m_signIn, 0, Qt::AlignBottom);
    head->addWidget(m_safety, 0, Qt::AlignBottom);
    head->addWidget(m_sync, 0, Qt::AlignBottom);
    setButtonKind(*m_sync, ButtonKind::primary);
    m_safety->setIcon(icon(QStringLiteral("shield-check")));
    connect(m_sync, &QPushButton::clicked, this, &SyncPage::syncOrGoOnline);
    connect(m_ask, &SyncAsk::messageRequested, this, &SyncPage::messageRequested);
    connect(m_safety, &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(safetyRoute()); });
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        rememberChoice(m_desk.preferences(), static_cast<SyncChoice>(index));
        m_port.setChoice(static_cast<SyncChoice>(index));
        showStatus();
    });
    connect(m_signIn, &QPushButton::clicked, this, &SyncPage::signInRequested);

    connect(m_cards, &SyncCards::routeRequested, this, &SyncPage::routeRequested);
    connect(m_cards, &SyncCards::messageRequested, this, &SyncPage::messageRequested);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    head->setContentsMargins(0, 0, 12, 0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    connect(&desk, &Desk::committed, this, &SyncPage::take);
    connect(new StatusBeat(desk, port, this), &StatusBeat::changed, this, &SyncPage::showStatus);
    connect(&port, &SyncPort::blobsChanged, m_guard, &PressGuard::follow);
    retranslate();
}

QString SyncPage::title() const
{
    return tr("Synchronisation");
}

void SyncPage::retranslate()
{
    m_title->setText(title());
    m_sync->setToolTip(QStringLiteral("F5"));
    m_safety->setText(tr("Is everything safe?"));
    m_choice->clear();
    m_choice->addItems(syncChoiceTexts());
    m_choice->setCurrentIndex(static_cast<int>(m_port.choice()));
    m_choice->setAccessibleName(tr("How to sync"));
    m_signIn->setText(tr("Sign in"));
    showStatus();
    rebuild();
}

void SyncPage::focusContent()
{
    (m_sync->isEnabled() ? static_cast<QWidget*>(m_sync) : m_choice)
        ->setFocus(Qt::OtherFocusReason);
}

void SyncPage::take(const Commit& commit)
{
    const Entity* conflicts = m_desk.catalogue().serving(Serves::conflicts);
    if (commit.syncState || (conflicts && commit.touches(conflicts->name))) {
        m_guard->follow();
    }
}

void SyncPage::showStatus()
{
    const sync::SyncStatus& status = m_port.status();
    const SyncLine line =
        isDemo(m_desk.preferences()) ? demoLine() : syncLine(status, m_desk.now());
    m_state->setText(line.title, line.tone);
    const QString subtitle = line.reason.isEmpty() ? line.detail
                             : line.detail.isEmpty()
                                 ? line.reason
                                 : line.reason + QLatin1Char('\n') + line.detail;
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    using Phase = sync::SyncStatus::Phase;
    const bool signedOut = status.phase == Phase::signedOut || status.phase == Phase::signInNeeded;
    m_signIn->setVisible(signedOut);
    const bool isOffline = status.phase == Phase::offline;
    m_sync->setText(isOffline ? tr("Go online") : tr("Sync now"));
    m_sync->setIcon(icon(isOffline ? QStringLiteral("cloud-upload") : QStringLiteral("refresh-cw"),
                         Ink::onAccent));
    m_sync->setEnabled(!line.busy && !signedOut && !isDemo(m_desk.preferences()));
    m_choice->setCurrentIndex(static_cast<int>(m_port.choice()));
    const QString verified = verificationText(status, m_desk.now());
    m_verified->setText(verified);
    m_verified->setVisible(!verified.isEmpty());
}

void SyncPage::syncOrGoOnline()
{
    if (m_port.status().phase == sync::SyncStatus::Phase::offline) {
        goOnline(m_desk.preferences(), m_port);
        showStatus();
    } else {
        m_ask->ask();
    }
}

/// The keyboard stays where it was, or goes to the next line: keys settle one after the other.
void SyncPage::rebuild()
{
    const QWidget* focus = focusWidget();
    const bool isInside = focus != nullptr && m_cards->isAncestorOf(focus);
    const QString name = isInside ? focus->accessibleName() : QString();
    const auto conflict = isInside ? m_conflicts.placeOf(focus) : std::nullopt;
    fill();
    if (conflict && !m_conflicts.isEmpty()) {
        m_conflicts.focusAgain(*conflict);
    } else if (isInside) {
        const QList<QWidget*> parts = m_cards->findChildren<QWidget*>();
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const QWidget* part) {
            return part->isVisibleTo(m_cards) && part->focusPolicy() != Qt::NoFocus &&
                   !name.isEmpty() && part->accessibleName() == name;
        });
        same != parts.end() ? (*same)->setFocus(Qt::OtherFocusReason) : focusContent();
    }
}

void SyncPage::fill()
{
    m_cards->clear();
    addDiskProblems(*m_cards);
    addGivenBack(*m_cards);
    addHeldRemovals(*m_cards, m_port);
    addLostFiles(*m_cards);
    addRefused(*m_cards);
    m_conflicts.fill();
    addWaiting(*m_cards);
    addFiles(*m_cards, m_port);
    m_cards->finish();
}

void SyncPage::keyPressEvent(QKeyEvent* event)
{
    if (!m_conflicts.press(*event, focusWidget())) {
        Page::keyPressEvent(event);
    }
}

} // namespace caravan::ui
