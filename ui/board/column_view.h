// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"

#include <QListView>

#include <vector>

namespace caravan::ui {

class BoardColumn;

/// The cards of one stage: painted, not widgets, so thousands scroll at once. Left and Right go to
/// the neighbour column, Enter opens. Space or M lifts the selected cards: then the arrows choose a
/// column, Enter, Space or M drops them there and Escape leaves them where they are. Alt+Shift and
/// an arrow do all of that at once, where the desktop does not take those keys. Other letters are
/// left to the board.
class ColumnView : public QListView {
    Q_OBJECT

public:
    explicit ColumnView(BoardColumn& column, QWidget* parent = nullptr);

    BoardColumn& column() { return m_column; }
    std::vector<RecordId> selectedIds() const;
    void select(const RecordId& id);
    /// Painted as lifted, and the keys mean where to.
    void setLifted(bool isLifted);
    bool isLifted() const { return m_isLifted; }
    /// Painted as where cards would come to stand.
    void setTarget(bool isTarget);

Q_SIGNALS:
    void cardOpened(const QModelIndex& index);
    /// The cards shall come here.
    void cardsDropped(const std::vector<caravan::RecordId>& ids);
    void cardsPushed(int step);
    void neighbourAsked(int step);
    void liftAsked();
    /// Of lifted cards: another column; they come to stand there; they stay.
    void targetAsked(int step);
    void dropAsked();
    void returnAsked();
    /// A letter that means nothing to a column.
    void letterPressed(int key);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool takes(const QDropEvent& event) const;
    bool takeLiftedKey(const QKeyEvent& event);

    BoardColumn& m_column;
    bool m_isTarget = false;
    bool m_isLifted = false;
};

} // namespace caravan::ui
