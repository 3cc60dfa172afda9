// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace caravan::ui {

class ListSelection;
class RecordTable;

/// Rows of a list to and from a spreadsheet: copied as cells with a heading (tabs and HTML), pasted
/// back after showing what would change, as one step that can be undone. Takes the keys of the
/// table: Ctrl+C, Ctrl+Shift+C, Ctrl+V.
class ListClipboard : public QObject {
    Q_OBJECT

public:
    /// @p parent is that of the dialogs too; all outlive it.
    ListClipboard(Desk& desk, const Entity& entity, RecordTable& table, ListSelection& selection,
                  QWidget* parent);

    /// The current cell, or the selected rows where there are several.
    void copy();
    /// The selected rows with their ids, so that pasting finds them again whatever became of their
    /// names.
    void copyRows();
    /// The cells of the clipboard: a single one into the current column of all selected rows, a
    /// block with the heading of a copied one into the records that it names, any other from the
    /// current cell on.
    void paste();

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copyRecords(bool withIds);
    bool mayTakeOut(const std::vector<Record>& records);
    std::vector<const Field*> fieldsFromCurrent() const;

    Desk& m_desk;
    const Entity& m_entity;
    RecordTable& m_table;
    ListSelection& m_selection;
    QWidget* m_window;
};

} // namespace caravan::ui
