// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/shown_page.h"

#include "ui/page/page.h"
#include "ui/shell/gate.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar_content.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_memory.h"

#include <QAction>

namespace caravan::ui {

ShownPage::ShownPage(const Around& around) : QObject(&around.window), m_around(around) {}

/// The sign-in and the lock say nothing of what lies behind them.
void ShownPage::nameWindow()
{
    const Page* page = m_around.gate.isOpen() ? m_around.pages.current() : nullptr;
    m_around.window.setWindowTitle(
        page ? MainWindow::tr("%1 – Caravan", "window title").arg(page->title())
             : QStringLiteral("Caravan"));
}

void ShownPage::tell()
{
    const PageStack& pages = m_around.pages;
    if (pages.current() == nullptr) {
        return;
    }
    const Route& route = *pages.currentRoute();
    nameWindow();
    if (m_around.memory) {
        keepPlace(route, *m_around.memory);
    }
    m_around.actions.of(Act::back).setEnabled(pages.canGoBack());
    m_around.actions.of(Act::forward).setEnabled(pages.canGoForward());
    m_around.sidebar.showCurrent(route);
}

} // namespace caravan::ui
