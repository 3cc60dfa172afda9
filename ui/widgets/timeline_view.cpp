// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/timeline_view.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/timeline_delegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace caravan::ui {

namespace {

constexpr int kOpenAreaHeight = 28;

/// Of the line that opens the entry.
QRect openArea(const QListView& view, const QModelIndex& index)
{
    const QRect entry = view.visualRect(index);
    return {entry.x(), entry.y() + TimelineDelegate::headingHeight(index), entry.width(),
            kOpenAreaHeight};
}

/// Which button of the entry is at `point`, or -1.
int actionAt(const QListView& view, const QModelIndex& index, const QPoint& point)
{
    if (!index.isValid()) {
        return -1;
    }
    const QList<QRect> rects =
        TimelineDelegate::actionRects(view.visualRect(index), index, view.font());
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(point)) {
            return i;
        }
    }
    return -1;
}

} // namespace

TimelineView::TimelineView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new TimelineDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::activated, this, &TimelineView::entryOpened);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier &&
        (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const int step = event->key() == Qt::Key_J ? 1 : -1;
        const QModelIndex next = model()->index(currentIndex().row() + step, 0);
        if (next.isValid()) {
            setCurrentIndex(next);
        }
        return;
    }
    // The buttons of an entry are its number keys.
    const int action = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && action >= 0 &&
        action < currentIndex().data(kTimelineActionsRole).toStringList().size()) {
        Q_EMIT entryActionPicked(currentIndex(), action);
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool onAction = actionAt(*this, index, event->pos()) >= 0;
    const bool onTitle = index.isValid() && openArea(*this, index).contains(event->pos()) &&
                         (index.flags() & Qt::ItemIsSelectable);
    viewport()->setCursor(onAction || onTitle ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        return;
    }
    const int action = actionAt(*this, index, event->pos());
    if (action >= 0) {
        Q_EMIT entryActionPicked(index, action);
    } else if (openArea(*this, index).contains(event->pos())) {
        Q_EMIT entryOpened(index);
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    // Screen readers lose their place in a view without a current item.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
    QListView::focusInEvent(event);
}

} // namespace caravan::ui
