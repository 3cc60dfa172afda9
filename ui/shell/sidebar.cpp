// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sidebar.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/status_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

const QString kSettings = QStringLiteral("settings");
const QString kNews = QStringLiteral("news");
constexpr int kPersonWidth = 140;

/// Where the icons of the places stand.
QHBoxLayout* atTheLeft(QWidget* widget)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kGap, 0, kGap, 0);
    line->addWidget(widget);
    line->addStretch(1);
    return line;
}

} // namespace

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent), m_brand(new PlainLabel(QStringLiteral("Caravan"), TextRole::brand)),
      m_workspace(new QPushButton), m_places(new NavList), m_footer(new NavList),
      m_person(new QPushButton), m_chip(new StatusChip),
      m_safety(makeIconButton(QStringLiteral("shield-check"))),
      m_help(makeIconButton(QStringLiteral("circle-question-mark"))),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight)), m_online(new QPushButton)
{
    auto* brand = new QHBoxLayout;
    brand->setContentsMargins(kCardPadding, 0, kGap, 0);
    brand->setSpacing(10);
    brand->addWidget(new BrandMark(24));
    brand->addWidget(m_brand, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kCardPadding, 1, kGap);
    layout->setSpacing(0);
    layout->addLayout(brand);
    layout->addSpacing(10);
    layout->addLayout(atTheLeft(m_workspace));
    layout->addSpacing(4);
    layout->addWidget(m_places, 1);
    layout->addSpacing(4);
    layout->addWidget(m_footer);
    m_foot->setContentsMargins(kGap, 0, kGap, 0);
    m_foot->setSpacing(0);
    m_foot->addWidget(m_person);
    m_foot->addStretch(1);
    m_foot->addWidget(m_safety);
    m_foot->addWidget(m_help);
    layout->addLayout(m_foot);
    layout->addSpacing(4);
    layout->addWidget(m_chip);
    layout->addLayout(atTheLeft(m_online));
    for (QPushButton* button : {m_workspace, m_person, m_online}) {
        setButtonKind(*button, ButtonKind::ghost);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize(QSize(kIconSize, kIconSize));
    }
    setButtonKind(*m_safety, ButtonKind::ghost);
    setButtonKind(*m_help, ButtonKind::ghost);
    m_workspace->setMenu(new QMenu(m_workspace));
    m_person->setIcon(icon(QStringLiteral("circle-user")));
    m_person->hide();
    m_online->setIcon(icon(QStringLiteral("cloud-upload"), Ink::accent));
    m_online->hide();
    m_footer->setFixedHeight(2 * kNavItemHeight);
    m_footer->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kSidebarWidth);

    connect(m_places, &NavList::placePicked, this, &Sidebar::placePicked);
    connect(m_footer, &NavList::placePicked, this, [this](const QString& key) {
        if (key == kNews) {
            Q_EMIT newsPicked();
        } else {
            Q_EMIT settingsPicked();
        }
    });
    connect(m_chip, &StatusChip::clicked, this, &Sidebar::syncPicked);
    connect(m_safety, &QToolButton::clicked, this, &Sidebar::safetyPicked);
    connect(m_help, &QToolButton::clicked, this, &Sidebar::helpPicked);
    connect(m_online, &QPushButton::clicked, this, &Sidebar::onlinePicked);
    describe();
}

void Sidebar::setWorkspaces(const QList<NavPlace>& workspaces, const QString& current)
{
    m_workspace->menu()->clear();
    int number = 0;
    for (const NavPlace& workspace : workspaces) {
        ++number;
        QAction* action = m_workspace->menu()->addAction(icon(workspace.icon), workspace.label);
        // The key itself is an action of the window; here it is only told.
        action->setText(QStringLiteral("%1\tCtrl+Alt+%2").arg(workspace.label).arg(number));
        connect(action, &QAction::triggered, this,
                [this, key = workspace.key] { Q_EMIT workspacePicked(key); });
        if (workspace.key == current) {
            m_workspace->setIcon(icon(workspace.icon));
            m_workspaceName = workspace.label;
            m_workspace->setAccessibleName(tr("Workspace: %1").arg(workspace.label));
            m_workspace->setToolTip(plainToolTip(tr("Workspace: %1").arg(workspace.label)));
        }
    }
    m_workspace->setVisible(number > 1);
    showNames();
}

void Sidebar::setPerson(const QString& name)
{
    m_person->setVisible(!name.isEmpty());
    m_personName = m_person->fontMetrics().elidedText(name, Qt::ElideRight, kPersonWidth);
    m_person->setAccessibleName(name);
    m_person->setToolTip(plainToolTip(name));
    showNames();
}

void Sidebar::showNames()
{
    m_workspace->setText(m_isNarrow ? QString() : m_workspaceName);
    m_person->setText(m_isNarrow ? QString() : m_personName);
    m_online->setText(m_isNarrow ? QString() : tr("Go online"));
}

void Sidebar::setPersonMenu(QMenu* menu)
{
    m_person->setMenu(menu);
}

void Sidebar::setPlaces(const QList<NavPlace>& places)
{
    m_places->setPlaces(places);
}

void Sidebar::setCount(const QString& entity, std::optional<qint64> count)
{
    m_places->setCount(entity, count);
}

void Sidebar::setNewsCount(qint64 count)
{
    m_newsCount = count;
    m_footer->setCount(kNews, count > 0 ? std::optional(count) : std::nullopt);
}

void Sidebar::setCurrent(const QString& place)
{
    m_places->setCurrent(place);
    m_footer->setCurrent(place);
}

void Sidebar::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_brand->setVisible(!narrow);
    m_places->setNarrow(narrow);
    m_footer->setNarrow(narrow);
    m_chip->setNarrow(narrow);
    m_foot->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    showNames();
    setFixedWidth(narrow ? kNarrowSidebarWidth : kSidebarWidth);
}

void Sidebar::describe()
{
    m_footer->setPlaces({{kNews, QStringLiteral("bell"), tr("What changed")},
                         {kSettings, QStringLiteral("settings"), tr("Settings")}});
    m_places->setAccessibleName(tr("Navigation"));
    m_footer->setAccessibleName(tr("News and settings"));
    setNewsCount(m_newsCount);
    m_safety->setAccessibleName(tr("Is everything safe?"));
    m_safety->setToolTip(m_safety->accessibleName());
    m_help->setAccessibleName(tr("What the keys do here"));
    m_help->setToolTip(
        tr("%1 (%2)", "what it does, its key").arg(m_help->accessibleName(), QStringLiteral("F1")));
    m_online->setAccessibleName(tr("Go online"));
    m_online->setToolTip(m_online->accessibleName());
    showNames();
}

void Sidebar::setOffersOnline(bool offers)
{
    m_online->setVisible(offers);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.border);
    painter.fillRect(QRect(kCardPadding, m_footer->y() - 3, width() - 2 * kCardPadding, 1),
                     tokens.border);
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
