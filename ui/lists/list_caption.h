// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QObject>

class QStackedWidget;

namespace caravan::ui {

class EmptyState;
class ListArrangement;
class ListSums;
class PlainLabel;
class RecordListModel;
class RecordTable;
class SelectionBar;

/// What a list tells about itself: how many and how much, in the line below its title and of the
/// selected rows in their bar, and why there is nothing. Makes the line and the place of the table,
/// which belong to the layouts that they are put into.
class ListCaption : public QObject {
    Q_OBJECT

public:
    /// All outlive it; the place of the table takes the ownership of @p table.
    ListCaption(Desk& desk, const RecordListModel& model, RecordTable& table, const ListSums& sums,
                const ListArrangement& arrangement, SelectionBar& bar, QObject* parent);

    PlainLabel* line() { return m_line; }
    /// The table, or why there is nothing in it.
    QStackedWidget* place() { return m_place; }
    /// What an empty list offers; empty: nothing. Shown by the next show().
    void setCreateText(const QString& text) { m_createText = text; }

public Q_SLOTS:
    /// As it is now.
    void show();

Q_SIGNALS:
    void everythingRequested();
    void createRequested();

private:
    void showCount();
    void showNothing();

    Desk& m_desk;
    const Entity& m_entity;
    const RecordListModel& m_model;
    RecordTable& m_table;
    const ListSums& m_sums;
    const ListArrangement& m_arrangement;
    SelectionBar& m_bar;
    PlainLabel* m_line;
    QStackedWidget* m_place;
    EmptyState* m_empty;
    QString m_createText;
};

} // namespace caravan::ui
