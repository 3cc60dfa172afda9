// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QWidget>

class QToolButton;

namespace caravan::ui {

class BoardColumn;
class BoardKind;
class ColumnView;
class PlainLabel;

/// One column of a board: its stage, how many cards and what they add up to, a button for a new
/// card where one may begin, and below that the cards.
class ColumnBox : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    ColumnBox(BoardKind& kind, BoardColumn& column, QWidget* parent = nullptr);

    ColumnView& view() { return *m_view; }
    BoardColumn& column() { return m_column; }
    QToolButton& addButton() { return *m_add; }
    /// The head, as the cards are now.
    void showSum();

private:
    BoardKind& m_kind;
    BoardColumn& m_column;
    ColumnView* m_view;
    PlainLabel* m_count;
    PlainLabel* m_sum;
    QToolButton* m_add;
};

} // namespace caravan::ui
