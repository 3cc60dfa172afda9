// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QTableView>

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

class QMenu;

namespace caravan::ui {

class Desk;
class RecordListModel;
class TableColumns;

/// Rows that follow each other.
struct RowRange {
    int first = 0;
    int count = 0;
};

/// The table of a list: rows of one height, no grid, the first column takes the width the others
/// leave. Enter or a double click on the name opens a row, F2 or a double click on another cell
/// edits it where it stands; Space, Home and End work as in every list.
class RecordTable : public QTableView {
    Q_OBJECT

public:
    explicit RecordTable(Desk& desk, QWidget* parent = nullptr);

    /// Opens the editor of the current cell; false where it cannot be edited.
    bool editCurrent();

    void setRecords(RecordListModel* model);

    /// What is selected, in order. A whole list is one range: nothing here costs a step per row.
    std::vector<RowRange> selectedRanges() const;
    int selectedRowCount() const;

    int hoveredRow() const { return m_hoveredRow; }
    /// True for the cell whose keyboard focus is to be seen.
    bool showsFocus(const QModelIndex& index) const;

    TableColumns& columns() { return *m_columns; }
    const TableColumns& columns() const { return *m_columns; }

Q_SIGNALS:
    void rowOpened(int row);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setHoveredRow(int row);

    TableColumns* m_columns;
    RecordListModel* m_records = nullptr;
    int m_hoveredRow = -1;
};

} // namespace caravan::ui
