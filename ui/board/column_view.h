// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <QListView>

#include <vector>

namespace caravan::ui {

class BoardColumn;

/// The cards of one stage: painted, not widgets, so thousands scroll at once. Left and Right go to
/// the neighbour column, with Alt+Shift they take the card along; Enter opens.
class ColumnView : public QListView {
    Q_OBJECT

public:
    explicit ColumnView(BoardColumn& column, QWidget* parent = nullptr);

    BoardColumn& column() { return m_column; }
    std::vector<RecordId> selectedIds() const;
    void select(const RecordId& id);

Q_SIGNALS:
    void cardOpened(const QModelIndex& index);
    /// The cards shall come here.
    void cardsDropped(const std::vector<caravan::RecordId>& ids);
    void cardsPushed(int step);
    void neighbourAsked(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takes(const QDropEvent& event) const;
    void setTarget(bool isTarget);

    BoardColumn& m_column;
    bool m_isTarget = false;
};

} // namespace caravan::ui
