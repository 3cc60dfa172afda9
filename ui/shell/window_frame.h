// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

#include <QWidget>

class QAction;
class QMenu;

namespace caravan::ui {

class Banner;
class Desk;
class PageStack;
class Sidebar;
class TopBar;
class WindowActions;
class Workbench;

/// The parts of a window that is worked in, and where they stand: sidebar, top bar, banner, pages.
/// Owns them; the window owns it.
class WindowFrame : public QWidget {
    Q_OBJECT

public:
    /// What is passed outlives it; @p create is the menu of new records.
    WindowFrame(Desk& desk, const Workbench& bench, const WindowActions& actions, QMenu& create);

    Sidebar& sidebar() { return *m_sidebar; }
    TopBar& topBar() { return *m_topBar; }
    Banner& banner() { return *m_banner; }
    /// For a question to the person, apart from how it stands with the hub.
    Banner& question() { return *m_question; }
    PageStack& pages() { return *m_pages; }
    /// What the search box offers to be done.
    void setCommands(const QList<QAction*>& commands);

public Q_SLOTS:
    void focusSearch();
    /// Sidebar, search, page and round again.
    void focusNextPane();
    void popUpCreate();
    /// Also where the window is wide enough for it.
    void toggleSidebar();

Q_SIGNALS:
    void routePicked(const caravan::ui::Route& route);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSidebar();

    Sidebar* m_sidebar;
    TopBar* m_topBar;
    Banner* m_banner;
    Banner* m_question;
    PageStack* m_pages;
    bool m_wantsNarrow = false;
};

} // namespace caravan::ui
