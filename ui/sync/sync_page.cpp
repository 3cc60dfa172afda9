// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/sync/sync_page.h"

#include "core/store/blobs.h"
#include "core/store/outbox.h"
#include "ui/page/sync_port.h"
#include "ui/sync/change_output.h"
#include "ui/sync/sync_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace caravan::ui {

namespace {

constexpr std::size_t kCauseLinesMax = 20; ///< each is several widgets; all are exported
constexpr std::size_t kLinesMax = 100;     ///< shown of what waits; as many are exported
constexpr QLatin1String kChoices[] = {QLatin1String("automatic"), QLatin1String("manual"),
                                      QLatin1String("offline")};

} // namespace

SyncChoice rememberedChoice(Preferences& preferences)
{
    const QString kept = preferences.value(QStringLiteral("sync")).toString();
    const auto found = std::find(std::begin(kChoices), std::end(kChoices), kept);
    return found == std::end(kChoices) ? SyncChoice::automatic
                                       : static_cast<SyncChoice>(found - std::begin(kChoices));
}

void rememberChoice(Preferences& preferences, SyncChoice choice)
{
    preferences.setValue(QStringLiteral("sync"), kChoices[static_cast<int>(choice)]);
}

QStringList syncChoiceTexts()
{
    return {SyncPage::tr("Synchronise by itself"), SyncPage::tr("Only when I say so"),
            SyncPage::tr("Work offline")};
}

SyncPage::SyncPage(Desk& desk, SyncPort& port, QWidget* parent)
    : Page(parent), m_desk(desk), m_port(port), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_state(new Pill),
      m_verified(new PlainLabel({}, TextRole::caption, Ink::text2)), m_sync(new QPushButton),
      m_compare(new QPushButton), m_choice(new QComboBox), m_signIn(new QPushButton),
      m_cards(new QVBoxLayout), m_middle(new QWidget),
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
    head->addWidget(m_compare, 0, Qt::AlignBottom);
    head->addWidget(m_sync, 0, Qt::AlignBottom);
    setButtonKind(*m_sync, ButtonKind::primary);
    m_sync->setIcon(icon(QStringLiteral("refresh-cw"), Ink::onAccent));
    connect(m_sync, &QPushButton::clicked, &port, &SyncPort::syncNow);
    connect(m_compare, &QPushButton::clicked, &port, &SyncPort::compare);
    connect(&port, &SyncPort::compared, this, &SyncPage::showComparison);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        rememberChoice(m_desk.preferences(), static_cast<SyncChoice>(index));
        m_port.setChoice(static_cast<SyncChoice>(index));
        showStatus();
    });
    connect(m_signIn, &QPushButton::clicked, this, &SyncPage::signInRequested);

    m_middle->setLayout(m_cards);
    m_cards->setContentsMargins(0, 0, 12, 0);
    m_cards->setSpacing(kCardPadding);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_middle);
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
    connect(&port, &SyncPort::statusChanged, this, &SyncPage::showStatus);
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
    m_sync->setText(tr("Sync now"));
    m_sync->setToolTip(QStringLiteral("F5"));
    m_compare->setText(tr("Compare with the hub"));
    m_compare->setToolTip(tr("Compares every record and takes over the hub's where they differ"));
    m_choice->clear();
    m_choice->addItems(syncChoiceTexts());
    m_choice->setCurrentIndex(static_cast<int>(m_port.choice()));
    m_choice->setAccessibleName(tr("When to synchronise"));
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
    if (commit.syncState || commit.touches("conflict")) {
        m_guard->follow();
    }
}

void SyncPage::showStatus()
{
    const sync::SyncStatus& status = m_port.status();
    const SyncLine line = syncLine(status, m_desk.now());
    m_state->setText(line.title, line.tone);
    m_subtitle->setText(line.detail);
    m_subtitle->setVisible(!line.detail.isEmpty());
    using Phase = sync::SyncStatus::Phase;
    const bool signedOut = status.phase == Phase::signedOut || status.phase == Phase::signInNeeded;
    m_signIn->setVisible(signedOut);
    m_sync->setEnabled(!line.busy && !signedOut && m_port.choice() != SyncChoice::offline);
    m_compare->setEnabled(m_sync->isEnabled());
    const QString verified = verificationText(status, m_desk.now());
    m_verified->setText(verified);
    m_verified->setVisible(!verified.isEmpty());
}

void SyncPage::showComparison(qint64 records, int differences, const QString& problem)
{
    m_verified->setVisible(true);
    if (!problem.isEmpty()) {
        m_verified->setText(tr("Not compared: no answer from the hub"));
    } else if (differences > 0) {
        m_verified->setText(
            tr("%Ln record(s) differed and were taken over from the hub", nullptr, differences));
    } else {
        m_verified->setText(
            tr("%Ln record(s) compared, all equal", nullptr, static_cast<int>(records)));
    }
}

/// The keyboard stays where it was, or goes to the next line: keys settle one after the other.
void SyncPage::rebuild()
{
    const QWidget* focus = focusWidget();
    const bool isInside = focus != nullptr && m_middle->isAncestorOf(focus);
    const QString name = isInside ? focus->accessibleName() : QString();
    const auto here = isInside ? focusedConflict() : std::nullopt;
    const RecordId conflict = here ? m_conflicts[here->first].id : RecordId{};
    fill();
    if (here && !m_conflicts.empty()) {
        const auto same = std::find_if(m_conflicts.begin(), m_conflicts.end(),
                                       [&](const Record& one) { return one.id == conflict; });
        const auto next =
            static_cast<std::ptrdiff_t>(std::min(here->first, m_conflicts.size() - 1));
        focusConflict(
            static_cast<std::size_t>(same == m_conflicts.end() ? next : same - m_conflicts.begin()),
            here->second);
    } else if (isInside) {
        const QList<QWidget*> parts = m_middle->findChildren<QWidget*>();
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const QWidget* part) {
            return part->isVisibleTo(m_middle) && part->focusPolicy() != Qt::NoFocus &&
                   !name.isEmpty() && part->accessibleName() == name;
        });
        same != parts.end() ? (*same)->setFocus(Qt::OtherFocusReason) : focusContent();
    }
}

void SyncPage::fill()
{
    clearLayout(*m_cards);
    m_conflicts.clear();
    m_conflictKeys.clear();
    addDiskProblems();
    addGivenBack();
    addHeldRemovals();
    addLostFiles();
    addAttention();
    addConflicts();
    addWaiting();
    addFiles();
    m_cards->addStretch(1);
}

Card* SyncPage::addCard(const QString& title, qsizetype count,
                        const std::vector<JournalEntry>& exported)
{
    auto* card = new Card;
    auto* line = card->addTitle(title);
    if (count > 0) {
        line->insertWidget(1, new PlainLabel(integerText(count), TextRole::body, Ink::text3));
    }
    if (!exported.empty()) {
        QPushButton* button = lineButton(tr("Export …"), title);
        setButtonKind(*button, ButtonKind::ghost);
        button->setFixedHeight(kSmallControlHeight);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, exported] { exportChanges(exported); });
    }
    m_cards->addWidget(card);
    return card;
}

void SyncPage::exportChanges(const std::vector<JournalEntry>& entries)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export these changes"),
                                                      tr("Changes") + QStringLiteral(".csv"),
                                                      tr("Comma-separated text (*.csv)"));
    if (!path.isEmpty()) {
        const Done written = writeChanges(m_desk.replica(), entries, path);
        Q_EMIT messageRequested(
            written ? tr("Exported to %1").arg(path) : errorText(written.error()), false);
    }
}

QPushButton* SyncPage::lineButton(const QString& text, const QString& about)
{
    auto* button = new QPushButton(text);
    button->setAccessibleName(text + QStringLiteral(": ") + about);
    return button;
}

QHBoxLayout* SyncPage::addLine(Card& card, const QString& iconName, Tone tone, const QString& title,
                               const QString& text, const RecordKey& key, bool isFirst)
{
    if (!isFirst) {
        auto* rule = new QFrame;
        rule->setFixedHeight(1);
        rule->setAutoFillBackground(true);
        rule->setBackgroundRole(QPalette::Dark);
        card.body()->addWidget(rule);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    auto* mark = new QLabel;
    mark->setPixmap(
        icon(iconName, inkOf(tone)).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    mark->setFixedWidth(kIconSize);
    line->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* link = new LinkLabel(title);
    connect(link, &LinkLabel::clicked, this,
            [this, key] { Q_EMIT routeRequested(Route::record(key)); });
    words->addWidget(link, 0, Qt::AlignLeft);
    auto* sentence = new PlainLabel(text, TextRole::body, Ink::text2);
    sentence->setWordWrap(true);
    words->addWidget(sentence);
    line->addLayout(words, 1);
    card.body()->addLayout(line);
    return line;
}

/// One card for each cause, since what has one cause is mostly settled in one way.
void SyncPage::addAttention()
{
    const std::vector<JournalEntry> entries = Outbox(m_desk.replica()).attention();
    std::vector<std::pair<QString, std::vector<JournalEntry>>> causes;
    for (const JournalEntry& entry : entries) {
        const QString cause = attentionText(m_desk.catalogue(), entry);
        const auto same = std::find_if(causes.begin(), causes.end(),
                                       [&](const auto& one) { return one.first == cause; });
        if (same == causes.end()) {
            causes.push_back({cause, {entry}});
        } else {
            same->second.push_back(entry);
        }
    }
    for (const auto& [cause, ofCause] : causes) {
        addCause(cause, ofCause);
    }
}

void SyncPage::addCause(const QString& cause, const std::vector<JournalEntry>& entries)
{
    Card* card = addCard(tr("Needs attention"), static_cast<qsizetype>(entries.size()), entries);
    auto* told = new PlainLabel(cause, TextRole::body);
    told->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(told, 1);
    card->body()->addLayout(head);
    if (entries.size() > 1) {
        std::vector<OpId> ops;
        std::transform(entries.begin(), entries.end(), std::back_inserter(ops),
                       [](const JournalEntry& entry) { return entry.change.op; });
        const int count = static_cast<int>(ops.size());
        QPushButton* again = lineButton(tr("Send all again"), cause);
        connect(again, &QPushButton::clicked, this, [this, ops, count] {
            decide(Outbox(m_desk.replica()).resend(ops),
                   tr("%Ln change(s) will be sent again", nullptr, count));
        });
        QPushButton* discard = lineButton(tr("Discard all"), cause);
        setButtonKind(*discard, ButtonKind::danger);
        connect(discard, &QPushButton::clicked, this, [this, ops, count] {
            if (confirmDiscard(count)) {
                decide(Outbox(m_desk.replica()).discard(ops),
                       tr("%Ln change(s) were discarded", nullptr, count));
            }
        });
        head->addWidget(again, 0, Qt::AlignTop);
        head->addWidget(discard, 0, Qt::AlignTop);
    }
    for (std::size_t i = 0; i < std::min(entries.size(), kCauseLinesMax); ++i) {
        addRefused(*card, entries[i], i == 0);
    }
    if (entries.size() > kCauseLinesMax) {
        addMore(*card, static_cast<std::int64_t>(entries.size() - kCauseLinesMax));
    }
}

void SyncPage::addRefused(Card& card, const JournalEntry& entry, bool isFirst)
{
    const QString title = toQString(entry.title);
    QHBoxLayout* line = addLine(card, QStringLiteral("triangle-alert"), Tone::danger, title,
                                changeText(m_desk.catalogue(), entry.change),
                                {entry.change.entity, entry.change.id}, isFirst);
    const OpId op = entry.change.op;
    QPushButton* again = lineButton(tr("Send again"), title);
    connect(again, &QPushButton::clicked, this, [this, op] {
        decide(Outbox(m_desk.replica()).resend(op), tr("It will be sent again"));
    });
    QPushButton* discard = lineButton(tr("Discard"), title);
    setButtonKind(*discard, ButtonKind::danger);
    connect(discard, &QPushButton::clicked, this, [this, op] {
        decide(Outbox(m_desk.replica()).discard(op), tr("The change was discarded"));
    });
    line->addWidget(again, 0, Qt::AlignTop);
    line->addWidget(discard, 0, Qt::AlignTop);
}

/// Unlike a deletion this cannot be undone: the words exist nowhere else.
bool SyncPage::confirmDiscard(int count)
{
    QMessageBox box(
        QMessageBox::Warning, tr("Discard all"),
        tr("%Ln change(s) made here will be lost. This cannot be undone.", nullptr, count),
        QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* discard = box.addButton(tr("Discard all"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == discard;
}

void SyncPage::addMore(Card& card, std::int64_t count)
{
    card.body()->addWidget(new PlainLabel(tr("and %Ln more", nullptr, static_cast<int>(count)),
                                          TextRole::body, Ink::text2));
}

void SyncPage::addWaiting()
{
    const std::vector<JournalEntry> entries = Outbox(m_desk.replica()).waiting(kLinesMax);
    const std::int64_t count = Outbox(m_desk.replica()).waitingCount();
    Card* card = addCard(tr("Waiting for the hub"), count, entries);
    if (entries.empty()) {
        const BlobCounts files = m_desk.replica().blobs().counts();
        const bool isAllThere =
            Outbox(m_desk.replica()).attentionCount() == 0 && files.taken == files.confirmed;
        card->body()->addWidget(new PlainLabel(isAllThere
                                                   ? tr("Everything you saved has reached the hub.")
                                                   : tr("Nothing is waiting to be sent."),
                                               TextRole::body, Ink::text2));
        return;
    }
    bool isFirst = true;
    for (const JournalEntry& entry : entries) {
        QHBoxLayout* line =
            addLine(*card, QStringLiteral("cloud-upload"), Tone::accent, toQString(entry.title),
                    changeText(m_desk.catalogue(), entry.change),
                    {entry.change.entity, entry.change.id}, isFirst);
        isFirst = false;
        line->addWidget(
            new PlainLabel(agoText(entry.change.at, m_desk.now()), TextRole::caption, Ink::text3),
            0, Qt::AlignTop);
    }
    if (count > static_cast<std::int64_t>(entries.size())) {
        addMore(*card, count - static_cast<std::int64_t>(entries.size()));
    }
}

/// Files travel on their own; a record is complete at the hub before its photos are.
void SyncPage::addFiles()
{
    Blobs& blobs = m_desk.replica().blobs();
    const BlobCounts counts = blobs.counts();
    if (counts.taken == 0 && counts.coming == 0 && counts.bytesHere == 0) {
        return;
    }
    Card* card = addCard(tr("Files"), 0);
    const bool isAll = counts.taken == counts.confirmed;
    auto* first = new PlainLabel(tr("%1 taken / %2 confirmed", "files: here, at the hub")
                                     .arg(integerText(counts.taken), integerText(counts.confirmed)),
                                 TextRole::cardTitle, isAll ? Ink::success : Ink::warning);
    card->body()->addWidget(first);
    QStringList parts;
    if (counts.coming > 0) {
        parts.append(tr("%Ln to be fetched", nullptr, static_cast<int>(counts.coming)));
    }
    parts.append(tr("%1 of %2 used on this laptop", "size, size")
                     .arg(sizeText(counts.bytesHere), sizeText(blobs.budgetBytes())));
    card->body()->addWidget(
        new PlainLabel(parts.join(QStringLiteral(" · ")), TextRole::body, Ink::text2));
    if (const QString problem = filesProblemText(m_port.blobs().problem); !problem.isEmpty()) {
        auto* line = new PlainLabel(problem, TextRole::body, Ink::danger);
        line->setWordWrap(true);
        card->body()->addWidget(line);
    }
}

void SyncPage::decide(const Done& done, const QString& message)
{
    m_desk.look();
    Q_EMIT messageRequested(done ? message : errorText(done.error()), false);
}

} // namespace caravan::ui
