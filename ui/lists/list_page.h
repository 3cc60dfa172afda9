// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"
#include "ui/lists/list_keys.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QPushButton;
class QToolButton;

namespace caravan::ui {

class ListArrangement;
class ListCaption;
class ListClipboard;
class ListFiles;
class ListGlance;
class ListMenus;
class ListSelection;
class ListSums;
class PlainLabel;
class RecordListModel;
class RecordTable;
class SelectionBar;
class Workbench;

/// All records of one entity as a table: puts the parts of a list together and connects them. How
/// the list is arranged stands in ListArrangement, what it tells of itself in ListCaption, what its
/// menus offer in ListMenus, its keys in ListKeys, what is done to rows in ListSelection, ListFiles
/// and ListClipboard. It owns all of them.
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
    /// Whether this person may make new ones with a form.
    bool mayAdd() const { return m_entity.isTyped() && m_desk.rights().mayCreate(m_entity); }
    /// Arranges the list so: filter, order, columns, groups.
    void showView(const ListView& view);
    /// The same with nothing else that leaves records out.
    void showOnly(const ListView& view);

public Q_SLOTS:
    void focusFilter();
    void createRecord();
    void openCurrent();
    void openInWindow();
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
    void buildHead();
    void buildViewLine();
    QWidget* buildRows();
    void connectParts();
    void connectGlance();
    void performOnRow(Verb verb);
    void finishInForm(const RecordKey& key, const std::string& field, const Value& value,
                      const Error& error);
    void takeCount();

    Desk& m_desk;
    const Entity& m_entity;
    RecordListModel* m_model;
    RecordTable* m_table;
    ListSums* m_sums;
    ListSelection* m_selection;
    ListFiles* m_files;
    ListClipboard* m_clipboard;
    ListArrangement* m_arrangement;
    ListMenus* m_menus;
    QWidget* m_viewLine; ///< how the list is looked at
    SelectionBar* m_bar;
    ListCaption* m_caption;
    ListKeys m_keys;
    PlainLabel* m_title;
    QToolButton* m_columns;
    QToolButton* m_glanceButton;
    QPushButton* m_new;
    ListGlance* m_glance = nullptr;
};

} // namespace caravan::ui
