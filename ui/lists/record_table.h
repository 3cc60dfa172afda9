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

    /// Widths a person gave to columns, by field name.
    QJsonObject columnWidths() const;
    void setColumnWidths(const QJsonObject& widths);

    /// The columns a person chose, by field name; empty: as many of the first ones as fit.
    QJsonArray chosenColumns() const { return m_chosen; }
    void setChosenColumns(const QJsonArray& names);
    /// A column that is never shown, because every row has the same there.
    void setColumnLeftOut(int column);
    /// The fields of the columns that are shown, in their order.
    std::vector<const Field*> shownFields() const;
    /// Fills a menu with the columns to tick.
    void fillColumnMenu(QMenu& menu);

Q_SIGNALS:
    void rowOpened(int row);
    void columnWidthsChanged();
    void columnsChosen();

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
    void arrange();
    void showFitting();
    int neededWidth(int column) const;
    void stretchFirst();
    void toggleColumn(int column, bool shown);
    QString nameOf(int column) const;
    void takeResize(int section, int before, int after);

    RecordListModel* m_records = nullptr;
    int m_hoveredRow = -1;
    bool m_arranging = false;
    QJsonObject m_widths;
    QJsonArray m_chosen;
    int m_leftOut = -1;
};

} // namespace caravan::ui
