// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "core/query/query.h"
#include "ui/models/desk.h"

#include <QObject>

#include <string>
#include <vector>

class QHBoxLayout;
class QJsonValue;
class QWidget;

namespace caravan::ui {

class FilterBar;
class ListFilter;
class ListGroups;
class ListSums;
class RecordListModel;
class RecordTable;
class SavedViews;
class ViewTabs;
struct Route;

/// How a list is arranged: filter, rules, order, columns and groups, by hand, by a saved or a
/// supplied view. Remembers it for each entity, with the place where one was. Makes the widgets
/// that show it, which belong to the layouts that they are put into.
class ListArrangement : public QObject {
    Q_OBJECT

public:
    /// @p table shows @p model already; all outlive it.
    ListArrangement(Desk& desk, RecordListModel& model, RecordTable& table, const ListSums& sums,
                    QObject* parent);

    ListFilter& filter() { return *m_filter; }
    QWidget* tabs();
    /// Of the groups, beside the rows.
    QWidget* panel();
    /// Saved views, rules and groups.
    void addTo(QHBoxLayout& line);
    void retranslate();

    void showView(const ListView& view);
    /// The same with nothing else that leaves records out.
    void showOnly(const ListView& view);
    /// As a route asks for: of that nothing is remembered. Where it asks for nothing, it is one's
    /// own arrangement again.
    void arrange(const Route& route);
    /// As it was left the last time.
    void restore();
    /// Leaves nothing out any more.
    void clear();
    bool isFiltered() const;
    /// What leaves records out, in one line.
    QString filterText() const;
    /// What is shown now, as a number on Home: by the name of the view, else by what the filter
    /// says, else as @p title.
    void addToHome(const QString& title);

    void rememberPlace();
    /// Once, when the table has its size for the first time.
    void restorePlaceSoon();
    /// Where all rows had to be there first.
    void restorePlaceIfCounted();

Q_SIGNALS:
    /// Another view or other groups are shown, and the line says so.
    void lineChanged();
    void messageRequested(const QString& text, bool undoable);

private:
    void connectLine();
    void connectTable();
    void retranslateLine();
    ListView currentView() const;
    void applyFilter();
    void applyFilter(std::vector<Sort> sort);
    void takeSort(int column, Qt::SortOrder order);
    void restorePlace();
    void rememberView();
    QJsonObject remembered() const;
    void remember(const QString& what, const QJsonValue& value);

    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel& m_model;
    RecordTable& m_table;
    const ListSums& m_sums;
    ListFilter* m_filter;
    FilterBar* m_rules;
    ListGroups* m_groups;
    SavedViews* m_views;
    ViewTabs* m_tabs;
    bool m_isArranging = false;
    bool m_isPassing = false; ///< still arranged by what led here: of that nothing is remembered
    bool m_wantsPlace = true; ///< the row of the last time is still to be shown
};

} // namespace caravan::ui
