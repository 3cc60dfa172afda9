// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QJsonObject>
#include <QWidget>

#include <vector>

class QStackedWidget;

namespace caravan::ui {

class Desk;
class EmptyState;
class ListClipboard;
class ListSelection;
class RecordListModel;
class RecordTable;

/// The records of one entity that refer to a record by one field.
class RelatedList : public QWidget {
    Q_OBJECT

public:
    RelatedList(Desk& desk, const Entity& entity, const Field& field, QWidget* parent = nullptr);

    const Entity& entity() const { return m_entity; }
    const Field& field() const { return m_field; }

    void setTarget(const RecordKey& key);
    int count() const;
    /// By field name; else a column is as wide as its type needs.
    void setColumnWidths(const QJsonObject& widths);
    /// The records of the selected rows.
    std::vector<RecordId> selected() const;
    /// The record of the current row; nil: there is none.
    RecordId current() const;
    /// Opens the current cell to be typed in; false where it cannot be.
    bool editCell();
    void retranslate();

Q_SIGNALS:
    void recordPicked(const caravan::RecordKey& key);
    /// A cell was edited, or could not be.
    void messageRequested(const QString& text, bool undoable);
    void countChanged();

private:
    void showState();

    Desk& m_desk;
    const Entity& m_entity;
    const Field& m_field;
    RecordListModel* m_model;
    RecordTable* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ListSelection* m_selection;
    ListClipboard* m_clipboard;
};

} // namespace caravan::ui
