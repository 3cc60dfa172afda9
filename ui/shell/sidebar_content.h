// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/commit.h"
#include "ui/page/route.h"
#include "ui/shell/places.h"
#include "ui/widgets/nav_list.h"

#include <QObject>

#include <set>
#include <string>

namespace caravan::ui {

class Desk;
class Reader;
class Sidebar;
class Workbench;

/// What the sidebar of one window shows: places, how many there are of each, how much is new, and
/// which headings are folded. Follows every commit. Lives in the UI thread, beside the sidebar.
class SidebarContent : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    SidebarContent(Sidebar& sidebar, Desk& desk, const Workbench& bench, QObject* parent);

    /// Places in the language and for the role of now, and all their counts. Gives the places that
    /// are shown back without headings, then all others that there are.
    QList<NavPlace> fill();
    /// The workspaces of this role, as lines of a menu.
    QList<NavPlace> workspaces() const;
    void showCurrent(const Route& route);

public Q_SLOTS:
    void pickWorkspace(const QString& name);

Q_SIGNALS:
    /// Another workspace, or another order: fill() again.
    void arranged();

private:
    std::vector<const Workspace*> offered() const;
    const Workspace& current() const;
    PlaceOrder order() const;
    void showMenu(const QString& place, const QPoint& at);
    void togglePin(const QString& place);
    void showPerson();
    QStringList sectionOf(const QString& place) const;
    void move(const QString& place, int by);
    void takeCommit(const Commit& commit);
    void showWaiting(const Commit* commit);
    void showCounts(const Commit* commit);
    void countLarge();
    void showNews();

    Sidebar& m_sidebar;
    Desk& m_desk;
    const Workbench& m_bench;
    Reader* m_counting; ///< of how many there are of what is large
    std::set<std::string> m_uncounted;
    std::string m_role; ///< that the places are for
};

} // namespace caravan::ui
