// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/commit.h"
#include "ui/page/route.h"
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

    /// Places in the language and for the role of now, and all their counts. Gives the places back,
    /// without headings.
    QList<NavPlace> fill();
    void showCurrent(const Route& route);

private:
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
};

} // namespace caravan::ui
