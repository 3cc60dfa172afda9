// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/workbench/list_action.h"

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace caravan::ui {

class EmptyState;
class FilterBar;
class ListFiles;
class ListClipboard;
class ListFilter;
class ListGlance;
class ListGroups;
class ListSelection;
class ListSums;
class PlainLabel;
class RecordListModel;
class RecordTable;
class SavedViews;
class SelectionBar;
class ViewTabs;
class Workbench;

/// All records of one entity as a table, with a filter over it. Sort order, column widths and the
/// mine/all choice are remembered per entity.
class ListPage : public Page {
    Q_OBJECT

public:
    /// All outlive it.
    ListPage(Desk& desk, const Workbench& bench, const Entity& entity, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;
    void arrange(const Route& route) override;
    QList<PageKey> keys() const override;
    bool hasDraft() const override;
    bool keepDraft() override;

    const Entity& entity() const { return m_entity; }
    RecordListModel& model() { return *m_model; }
    /// Arranges the list so: filter, order, columns, groups.
    void showView(const ListView& view);
    /// The same with nothing else that leaves records out.
    void showOnly(const ListView& view);

public Q_SLOTS:
    void focusFilter();
    void createRecord();
    void openCurrent();
    /// In the form.
    void editCurrent();
    /// Where it stands; in the form where that cannot be.
    void editCell();
    void removeSelected();
    /// Sets one field of the selected records.
    void setField();
    /// To another person.
    void handOver();
    /// A CSV file, after asking what its columns are.
    void importSheet();
    void exportShown();
    void printShown();
    /// As a number on Home.
    void addToHome();
    /// Selects rows from the top.
    void selectFirst(int rows);
    /// The record of the current row beside the list, or no longer.
    void toggleGlance();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool mayAdd() const { return m_entity.isTyped() && m_desk.rights().mayCreate(m_entity); }
    void buildHead();
    void buildTable();
    QWidget* buildViewLine();
    void buildSelectionBar();
    void buildGlance(QWidget* list);
    void performOnRow(Verb verb);
    void exportSelected();
    bool takeListKey(QKeyEvent& event);
    void stepRow(int by);
    void retranslateViewLine();
    ListView currentView() const;
    void rememberView();
    void rememberPlace();
    void restorePlace();
    void applyFilter();
    void applyFilter(std::vector<Sort> sort);
    void takeSort(int column, Qt::SortOrder order);
    void restore();
    void remember(const QString& what, const QJsonValue& value);
    void showCount();
    void finishInForm(const RecordKey& key, const std::string& field, const Value& value,
                      const Error& error);
    void tellExported(qint64 rows);
    void showMenu(const QPoint& where);
    void addActions(ListAction::Part part);
    void run(const ListAction& action);
    void takeCount();
    Route currentRoute() const;
    bool isFiltered() const;
    QString filterText() const;

    Desk& m_desk;
    const Workbench& m_bench;
    const Entity& m_entity;
    FilterBar* m_rules;
    ListGroups* m_groups;
    SavedViews* m_views;
    ViewTabs* m_tabs;
    QToolButton* m_more;
    RecordListModel* m_model;
    RecordTable* m_table;
    PlainLabel* m_title;
    PlainLabel* m_subtitle;
    ListFilter* m_filter;
    QToolButton* m_columns;
    QPushButton* m_new;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ListSelection* m_selection;
    ListFiles* m_files;
    ListClipboard* m_clipboard;
    ListGlance* m_glance = nullptr;
    QToolButton* m_glanceButton;
    QWidget* m_viewLine = nullptr; ///< how the list is looked at
    SelectionBar* m_bar = nullptr;
    ListSums* m_sums;
    bool m_isArranging = false;
    bool m_isPassing = false; ///< still arranged by what led here: of that nothing is remembered
    bool m_wantsPlace = true; ///< the row of the last time is still to be shown
};

} // namespace caravan::ui
