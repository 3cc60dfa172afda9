// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QTableView>

#include <QJsonObject>

namespace caravan::ui {

class RecordListModel;

/// The table of a list: rows of one height, no grid, the first column takes the width the others
/// leave. Enter or a double click opens a row; Space, Home and End work as in every list.
class RecordTable : public QTableView {
    Q_OBJECT

public:
    explicit RecordTable(QWidget* parent = nullptr);

    void setRecords(RecordListModel* model);

    int hoveredRow() const { return m_hoveredRow; }
    /// True for the cell whose keyboard focus is to be seen.
    bool showsFocus(const QModelIndex& index) const;

    /// Widths a person gave to columns, by field name.
    QJsonObject columnWidths() const;
    void setColumnWidths(const QJsonObject& widths);

Q_SIGNALS:
    void rowOpened(int row);
    void columnWidthsChanged();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void setHoveredRow(int row);
    void stretchFirst();
    void takeResize(int section, int before, int after);

    RecordListModel* m_records = nullptr;
    int m_hoveredRow = -1;
    bool m_arranging = false;
    QJsonObject m_widths;
};

} // namespace caravan::ui
