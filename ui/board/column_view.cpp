// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/column_view.h"

#include "ui/board/board_model.h"
#include "ui/board/card_delegate.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/current_row.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace caravan::ui {

ColumnView::ColumnView(BoardColumn& column, QWidget* parent) : QListView(parent), m_column(column)
{
    setModel(&column);
    setItemDelegate(new CardDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(column.name());
}

std::vector<RecordId> ColumnView::selectedIds() const
{
    std::vector<RecordId> ids;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        if (const BoardCard* card = m_column.cardAt(index.row())) {
            ids.push_back(card->row.record.id);
        }
    }
    return ids;
}

void ColumnView::select(const RecordId& id)
{
    const int row = m_column.rowOf(id);
    if (row >= 0) {
        makeCurrent(*this, m_column.index(row));
        scrollTo(m_column.index(row));
    }
}

void ColumnView::setLifted(bool isLifted)
{
    m_isLifted = isLifted;
    viewport()->update();
}

/// While cards are lifted no key does anything else.
bool ColumnView::takeLiftedKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left:
        Q_EMIT targetAsked(-1);
        return true;
    case Qt::Key_Right:
        Q_EMIT targetAsked(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_M:
        Q_EMIT dropAsked();
        return true;
    case Qt::Key_Escape:
        Q_EMIT returnAsked();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true; // the order of a column follows from its cards
    default:
        return false;
    }
}

void ColumnView::keyPressEvent(QKeyEvent* event)
{
    if (m_isLifted && takeLiftedKey(*event)) {
        return;
    }
    const bool isPlain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    const bool isLetter = event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z;
    const bool isSide = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int step = event->key() == Qt::Key_Left ? -1 : 1;
    if (isSide && event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier)) {
        Q_EMIT cardsPushed(step);
    } else if (isSide && event->modifiers() == Qt::NoModifier) {
        Q_EMIT neighbourAsked(step);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().isValid()) {
        Q_EMIT cardOpened(currentIndex());
    } else if (isPlain && (event->key() == Qt::Key_Space || event->key() == Qt::Key_M)) {
        Q_EMIT liftAsked();
    } else if (isPlain && isLetter) {
        Q_EMIT letterPressed(event->key());
    } else if (event->key() == Qt::Key_Slash) {
        event->ignore(); // the board looks for words; the list would look for a card with a slash
    } else {
        QListView::keyPressEvent(event);
    }
}

void ColumnView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && event->button() == Qt::LeftButton) {
        Q_EMIT cardOpened(index);
    }
}

bool ColumnView::takes(const QDropEvent& event) const
{
    return event.source() != this && event.mimeData()->hasFormat(m_column.mimeType());
}

void ColumnView::setTarget(bool isTarget)
{
    m_isTarget = isTarget;
    viewport()->update();
}

void ColumnView::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void ColumnView::dragMoveEvent(QDragMoveEvent* event)
{
    event->setAccepted(takes(*event));
    setTarget(event->isAccepted());
}

void ColumnView::dragLeaveEvent(QDragLeaveEvent*)
{
    setTarget(false);
}

void ColumnView::dropEvent(QDropEvent* event)
{
    setTarget(false);
    if (!takes(*event)) {
        event->ignore();
        return;
    }
    std::vector<RecordId> ids;
    const auto lines = event->mimeData()->data(m_column.mimeType()).split('\n');
    for (const QByteArray& line : lines) {
        if (const auto id = RecordId::parse(line.toStdString())) {
            ids.push_back(*id);
        }
    }
    event->acceptProposedAction();
    // A stage may ask something first, and a dialog must not run inside the drag.
    QTimer::singleShot(0, this, [this, ids] { Q_EMIT cardsDropped(ids); });
}

void ColumnView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_column.rowCount() > 0) {
        makeCurrent(*this, m_column.index(0));
    }
}

void ColumnView::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    if (m_isLifted && event->reason() != Qt::ActiveWindowFocusReason &&
        event->reason() != Qt::PopupFocusReason) {
        Q_EMIT returnAsked();
    }
}

void ColumnView::paintEvent(QPaintEvent* event)
{
    if (m_isTarget) {
        QPainter painter(viewport());
        const Tokens& tokens = currentTokens();
        paintBox(painter, viewport()->rect().adjusted(1, 0, -1, -1), tokens.accentSoft,
                 tokens.accent, kControlRadius);
    }
    QListView::paintEvent(event);
}

} // namespace caravan::ui
