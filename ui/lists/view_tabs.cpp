// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/view_tabs.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace caravan::ui {

ViewTabs::ViewTabs(const Entity& entity, QWidget* parent) : QWidget(parent)
{
    m_views.push_back({});
    for (ReadyView& view : readyViews(entity)) {
        m_views.push_back(std::move(view));
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        auto* tab = new QPushButton;
        tab->setCheckable(true);
        setButtonKind(*tab, ButtonKind::ghost);
        tab->setFixedHeight(kSmallControlHeight);
        tab->installEventFilter(this);
        connect(tab, &QPushButton::toggled, this, [this, i](bool) {
            if (!m_isQuiet) { // also off: one that is shown stays shown
                Q_EMIT picked(m_views[i].view);
            }
        });
        layout->addWidget(tab);
        m_tabs.push_back(tab);
    }
    layout->addStretch(1);
    setVisible(m_views.size() > 1);
    retranslate();
}

void ViewTabs::retranslate()
{
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        m_tabs[i]->setText(i == 0 ? tr("All") : labelText(m_views[i].labels));
    }
    setAccessibleName(tr("Views"));
}

/// Columns and groups are how one looks at a view, not which one it is.
void ViewTabs::showCurrent(const ListView& view, bool isNarrowed)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    bool isFound = isNarrowed;
    for (std::size_t i = 0; i < m_tabs.size(); ++i) {
        const bool isIt = !isFound && view.rules == m_views[i].view.rules && !view.matchesAny;
        isFound = isFound || isIt;
        m_tabs[i]->setChecked(isIt);
        m_tabs[i]->setFocusPolicy(isIt || i == 0 ? Qt::TabFocus : Qt::ClickFocus);
    }
}

QString ViewTabs::currentLabel() const
{
    for (std::size_t i = 1; i < m_tabs.size(); ++i) {
        if (m_tabs[i]->isChecked()) {
            return m_tabs[i]->text();
        }
    }
    return {};
}

bool ViewTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = std::find(m_tabs.begin(), m_tabs.end(), watched) - m_tabs.begin();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            step(static_cast<int>(at), key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ViewTabs::step(int from, int by)
{
    const int to = from + by;
    if (to >= 0 && to < static_cast<int>(m_tabs.size())) {
        m_tabs[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    }
}

} // namespace caravan::ui
