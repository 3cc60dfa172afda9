// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "ui/page/route.h"
#include "ui/widgets/nav_list.h"

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;

namespace caravan::ui {

class Desk;
class Workbench;

/// Everything one can go to by its name, and make by the kind's: actions of the window, which the
/// search box offers, and the menu of new records. The window owns it and outlives it.
class Commands : public QObject {
    Q_OBJECT

public:
    Commands(QWidget& window, const Desk& desk, const Workbench& bench);

    /// Of new records.
    QMenu& createMenu() { return *m_createMenu; }
    /// Makes them anew, in the language chosen now; the first places have the keys Ctrl+1 ….
    /// The workspaces, if there are several, have Ctrl+Alt+1 ….
    void fill(const QList<NavPlace>& places, const QList<NavPlace>& workspaces);

Q_SIGNALS:
    void routePicked(const caravan::ui::Route& route);
    void workspacePicked(const QString& workspace);
    /// Forms that are not saved yet.
    void draftsPicked();

private:
    QAction* add(const QString& name);
    void add(const QString& name, const Route& route, const QKeySequence& key);
    std::vector<const Entity*> kindsToCreate() const;

    QWidget& m_window;
    const Desk& m_desk;
    const Workbench& m_bench;
    QMenu* m_createMenu;
    QList<QAction*> m_actions;
};

} // namespace caravan::ui
