// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/news/news_page.h"

#include "core/store/people.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr std::size_t kEntriesMax = 200;
constexpr std::size_t kNamesMax = 4; ///< fields that are named; more are counted

QString iconOf(const NewsEntry& entry, const Entity& entity)
{
    return entry.kind == NewsEntry::Kind::gone ? QStringLiteral("trash-2") : toQString(entity.icon);
}

} // namespace

NewsPage::NewsPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_readAll(new QPushButton),
      m_stack(new QStackedWidget), m_cards(new QVBoxLayout), m_empty(new EmptyState)
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 12, 0);
    head->addLayout(titles, 1);
    head->addWidget(m_readAll, 0, Qt::AlignBottom);
    m_readAll->setIcon(icon(QStringLiteral("check")));
    connect(m_readAll, &QPushButton::clicked, this, &NewsPage::markAllRead);

    m_cards->setSpacing(kCardPadding);
    QScrollArea* scroll = makeScrollingColumn(*m_cards);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    auto* guard = new PressGuard(*this, [this] { rebuild(); });
    connect(&desk, &Desk::unreadChanged, guard, &PressGuard::follow);
    retranslate();
}

QString NewsPage::title() const
{
    return tr("What changed");
}

void NewsPage::retranslate()
{
    m_title->setText(title());
    m_readAll->setText(tr("Mark all as read"));
    m_empty->setContent(QStringLiteral("bell"), tr("Nothing new"),
                        tr("What others change in your records appears here after each sync, "
                           "your own accounts first."));
    rebuild();
}

void NewsPage::focusContent()
{
    if (m_readAll->isEnabled()) {
        m_readAll->setFocus(Qt::OtherFocusReason);
    }
}

void NewsPage::rebuild()
{
    clearLayout(*m_cards);
    m_shown.clear();
    for (const DigestPart& part : digest(m_desk.replica(), kEntriesMax)) {
        addPart(part);
    }
    m_cards->addStretch(1);
    const bool isEmpty = m_shown.empty();
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    m_readAll->setEnabled(!isEmpty);
    const auto synced = m_desk.replica().syncState().lastSyncAt;
    QStringList parts;
    if (!isEmpty) {
        parts.append(tr("%Ln record(s) changed since you last looked", nullptr,
                        static_cast<int>(m_desk.unreadCount())));
    }
    if (synced) {
        parts.append(
            tr("updated %1", "when the hub was reached last").arg(agoText(*synced, m_desk.now())));
    }
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
    m_subtitle->setVisible(!parts.isEmpty());
}

void NewsPage::addPart(const DigestPart& part)
{
    auto* card = new Card;
    const QString name = part.title.empty() ? tr("Without an account") : toQString(part.title);
    QHBoxLayout* head = card->addTitle(name);
    int place = 1;
    if (part.isMine) {
        head->insertWidget(place++, new Pill(tr("My account"), Tone::accent));
    }
    head->insertWidget(place, new PlainLabel(integerText(static_cast<qint64>(part.entries.size())),
                                             TextRole::body, Ink::text3));
    for (const NewsEntry& entry : part.entries) {
        const Entity& entity = m_desk.catalogue().at(entry.key.entity);
        auto* line = new QHBoxLayout;
        line->setSpacing(12);
        auto* mark = new QLabel;
        mark->setPixmap(icon(iconOf(entry, entity), Ink::text2)
                            .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
        mark->setFixedWidth(kIconSize);
        line->addWidget(mark, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        const QString title =
            entry.title.empty() ? labelText(entity.labels) : toQString(entry.title);
        if (entry.kind == NewsEntry::Kind::gone) {
            words->addWidget(new PlainLabel(title, TextRole::bodyMedium, Ink::text2));
        } else {
            auto* link = new LinkLabel(title);
            connect(link, &LinkLabel::clicked, this,
                    [this, key = entry.key] { Q_EMIT routeRequested(Route::record(key)); });
            words->addWidget(link, 0, Qt::AlignLeft);
        }
        auto* text = new PlainLabel(lineText(entry), TextRole::body, Ink::text2);
        text->setWordWrap(true);
        words->addWidget(text);
        line->addLayout(words, 1);
        auto* read = new QToolButton;
        read->setIcon(icon(QStringLiteral("check")));
        read->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        read->setToolTip(tr("Mark as read"));
        read->setAccessibleName(tr("Mark as read: %1").arg(title));
        read->setFocusPolicy(Qt::TabFocus);
        setButtonKind(*read, ButtonKind::ghost);
        connect(read, &QToolButton::clicked, this,
                [this, key = entry.key] { m_desk.markRead({key}); });
        line->addWidget(read, 0, Qt::AlignTop);
        card->body()->addLayout(line);
        m_shown.push_back(entry.key);
    }
    m_cards->addWidget(card);
}

QString NewsPage::tellGroups(const Entity& entity, const NewsEntry& entry) const
{
    QStringList names;
    for (const std::string& name : entry.groups) {
        const Group* group = entity.group(name);
        const bool isShown = group && !entity.fields[group->fields.front()].isHidden &&
                             m_desk.rights().mayRead(entity, entity.fields[group->fields.front()]);
        if (isShown && names.size() < static_cast<qsizetype>(kNamesMax)) {
            names.append(groupLabel(entity, *group));
        }
    }
    return joinedText(names);
}

QString NewsPage::lineText(const NewsEntry& entry)
{
    const Entity& entity = m_desk.catalogue().at(entry.key.entity);
    const QString what = tellGroups(entity, entry);
    QStringList parts{labelText(entity.labels)};
    switch (entry.kind) {
    case NewsEntry::Kind::made:
        parts.append(tr("new"));
        break;
    case NewsEntry::Kind::changed:
        parts.append(what.isEmpty() ? tr("changed") : tr("changed: %1", "fields").arg(what));
        break;
    case NewsEntry::Kind::gone:
        parts.append(tr("deleted, or no longer shared with you"));
        break;
    }
    const QString who = toQString(personName(m_desk.replica(), entry.author));
    if (!who.isEmpty()) {
        parts.append(who);
    }
    parts.append(agoText(entry.at, m_desk.now()));
    return parts.join(QStringLiteral(" · "));
}

void NewsPage::markAllRead()
{
    m_desk.markRead(std::vector(m_shown));
}

} // namespace caravan::ui
