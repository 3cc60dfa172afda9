// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/top_bar.h"

#include "ui/shell/search_box.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace caravan::ui {

namespace {

constexpr int kSearchWidth = 420;

QToolButton* arrow(QAction& action)
{
    auto* button = new QToolButton;
    button->setIcon(action.icon());
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(action.isEnabled());
    QObject::connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    QObject::connect(&action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

} // namespace

TopBar::TopBar(Desk& desk, QAction& back, QAction& forward, QWidget* parent)
    : QWidget(parent), m_search(new SearchBox(desk)), m_back(arrow(back)),
      m_forward(arrow(forward)), m_create(new QToolButton)
{
    m_create->setIcon(icon(QStringLiteral("plus")));
    m_create->setIconSize(QSize(kIconSize, kIconSize));
    m_create->setPopupMode(QToolButton::InstantPopup);
    m_create->setFocusPolicy(Qt::TabFocus);
    setButtonKind(*m_create, ButtonKind::secondary);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageMargin - kGap, 14, kPageMargin, 12);
    layout->setSpacing(2);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(kGap);
    m_search->setMaximumWidth(kSearchWidth);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addWidget(m_create);
    describe();
}

void TopBar::describe()
{
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(tr("Forward (Alt+Right)"));
    m_create->setAccessibleName(tr("New record of any kind"));
    m_create->setToolTip(tr("New record of any kind (Ctrl+Shift+N)"));
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QWidget::changeEvent(event);
}

} // namespace caravan::ui
