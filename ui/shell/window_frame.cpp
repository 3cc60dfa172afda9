// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/window_frame.h"

#include "ui/page/page.h"
#include "ui/shell/banner.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_actions.h"
#include "ui/sync/sync.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/workbench/workbench.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {

WindowFrame::WindowFrame(Desk& desk, const Workbench& bench, const WindowActions& actions,
                         QMenu& create)
    : m_sidebar(new Sidebar),
      m_topBar(new TopBar(desk, actions.of(Act::back), actions.of(Act::forward))),
      m_banner(new Banner), m_question(new Banner), m_pages(new PageStack)
{
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_topBar);
    middle->addWidget(m_question);
    middle->addWidget(m_banner);
    middle->addWidget(m_pages, 1);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    columns->addLayout(middle, 1);
    m_topBar->create().setMenu(&create);
    auto* person = new QMenu(this);
    for (const Act act :
         {Act::past, Act::trial, Act::password, Act::lock, Act::shortcuts, Act::quit}) {
        person->addAction(&actions.of(act));
        if (act == Act::trial) {
            person->addSeparator();
        }
    }
    m_sidebar->setPersonMenu(person);
    connect(m_sidebar, &Sidebar::placePicked, this,
            [this, &bench](const QString& key) { Q_EMIT routePicked(bench.routeTo(toStd(key))); });
    connect(m_sidebar, &Sidebar::settingsPicked, this,
            [this] { Q_EMIT routePicked(Route::settings()); });
    connect(m_sidebar, &Sidebar::newsPicked, this, [this] { Q_EMIT routePicked(Route::news()); });
    connect(m_sidebar, &Sidebar::syncPicked, this, [this] { Q_EMIT routePicked(Route::sync()); });
    connect(&m_topBar->search(), &SearchBox::recordPicked, this,
            [this](const RecordKey& key) { Q_EMIT routePicked(Route::record(key)); });
    connect(m_sidebar, &Sidebar::helpPicked, &actions.of(Act::shortcuts), &QAction::trigger);
    connect(m_sidebar, &Sidebar::safetyPicked, this, [this] { Q_EMIT routePicked(safetyRoute()); });
}

void WindowFrame::setCommands(const QList<QAction*>& commands)
{
    m_topBar->search().setCommands(commands);
}

void WindowFrame::focusSearch()
{
    m_topBar->search().begin();
}

void WindowFrame::focusNextPane()
{
    const QWidget* focused = QApplication::focusWidget();
    if (m_sidebar->isAncestorOf(focused)) {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
    } else if (m_topBar->isAncestorOf(focused)) {
        m_pages->current()->focusContent();
    } else {
        m_sidebar->places().setFocus(Qt::ShortcutFocusReason);
    }
}

void WindowFrame::popUpCreate()
{
    m_topBar->create().showMenu();
}

void WindowFrame::toggleSidebar()
{
    m_wantsNarrow = !m_sidebar->isNarrow();
    fitSidebar();
}

void WindowFrame::fitSidebar()
{
    m_sidebar->setNarrow(m_wantsNarrow || width() < kNarrowWindowWidth);
}

void WindowFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSidebar();
}

} // namespace caravan::ui
