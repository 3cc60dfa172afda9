// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/sidebar.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/brand_mark.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/status_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

const QString kSettings = QStringLiteral("settings");
const QString kNews = QStringLiteral("news");

} // namespace

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent), m_brand(new PlainLabel(QStringLiteral("Caravan"), TextRole::brand)),
      m_places(new NavList), m_footer(new NavList), m_chip(new StatusChip)
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
    layout->addSpacing(14);
    layout->addWidget(m_places, 1);
    layout->addWidget(m_footer);
    layout->addSpacing(4);
    layout->addWidget(m_chip);
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
    describe();
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
    setFixedWidth(narrow ? kNarrowSidebarWidth : kSidebarWidth);
}

void Sidebar::describe()
{
    m_footer->setPlaces({{kNews, QStringLiteral("bell"), tr("What changed")},
                         {kSettings, QStringLiteral("settings"), tr("Settings")}});
    m_places->setAccessibleName(tr("Navigation"));
    m_footer->setAccessibleName(tr("News and settings"));
    setNewsCount(m_newsCount);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    painter.fillRect(rect(), tokens.sidebar);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.border);
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
