// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/list_action.h"

#include <QObject>

class QPoint;
class QToolButton;

namespace caravan::ui {

class ListClipboard;
class ListFiles;
class ListPage;
class ListSelection;
class RecordTable;
class SelectionBar;
class Workbench;

/// What one can do with a list and its rows, where it is offered: the menu of a row, the menu
/// "More", and the bar over several selected rows. Subjects add theirs to both menus (ListAction).
class ListMenus : public QObject {
    Q_OBJECT

public:
    /// @p page is its parent and that of what it opens. All outlive it.
    ListMenus(ListPage& page, Desk& desk, const Workbench& bench, RecordTable& table,
              ListSelection& selection, ListFiles& files, ListClipboard& clipboard);

    /// Has the menu "More"; belongs to the layout that it is put into.
    QToolButton* moreButton() { return m_more; }
    /// Does what is picked there.
    void serve(const SelectionBar& bar);

public Q_SLOTS:
    /// Fills the menu "More" anew.
    void retranslate();

private:
    bool offersReassigning() const;
    void addActions(ListAction::Part part);
    void run(const ListAction& action);
    void tellExported(qint64 rows);
    void showMenu(const QPoint& where);

    ListPage& m_page;
    Desk& m_desk;
    const Workbench& m_bench;
    RecordTable& m_table;
    ListSelection& m_selection;
    ListFiles& m_files;
    ListClipboard& m_clipboard;
    QToolButton* m_more;
};

} // namespace caravan::ui
