// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/relation_map.h"

#include "ui/customers/relation_items.h"
#include "ui/widgets/accessible_role.h"

#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>

namespace caravan::ui {

namespace {

constexpr double kStep = 16; ///< of an arrow key

} // namespace

RelationView::RelationView(QGraphicsScene* scene) : QGraphicsView(scene)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(RubberBandDrag);
    setAlignment(Qt::AlignCenter);
    setAccessibleRole(*this, QAccessible::Graphic);
}

void RelationView::mousePressEvent(QMouseEvent* event)
{
    QGraphicsView::mousePressEvent(event);
    const bool isOnPerson = dynamic_cast<PersonItem*>(itemAt(event->pos())) != nullptr;
    m_grabbed.reset();
    m_shifted = {};
    if (isOnPerson && event->button() == Qt::LeftButton) {
        m_grabbed = mapToScene(event->pos());
    }
}

void RelationView::shift(const QPointF& by)
{
    const QList<QGraphicsItem*> items = scene()->selectedItems();
    for (QGraphicsItem* item : items) {
        item->moveBy(by.x(), by.y());
    }
    const QList<QGraphicsItem*> all = scene()->items();
    for (QGraphicsItem* item : all) {
        if (auto* link = dynamic_cast<LinkItem*>(item)) {
            link->follow();
        }
    }
}

void RelationView::mouseMoveEvent(QMouseEvent* event)
{
    QGraphicsView::mouseMoveEvent(event);
    if (m_grabbed) {
        const QPointF way = mapToScene(event->pos()) - *m_grabbed;
        shift(way - m_shifted);
        m_shifted = way;
    }
}

void RelationView::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const bool wasDragged = isDragging();
    const bool isMoved = wasDragged && m_shifted.manhattanLength() >= 1;
    const QPointF by = m_shifted;
    m_grabbed.reset();
    m_shifted = {};
    if (isMoved) {
        Q_EMIT moved(by);
    }
    if (wasDragged) {
        Q_EMIT dropped();
    }
}

void RelationView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
    m_grabbed.reset();
    if (dynamic_cast<PersonItem*>(itemAt(event->pos())) != nullptr) {
        Q_EMIT opened();
    }
}

void RelationView::keyPressEvent(QKeyEvent* event)
{
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left:
        by = {-kStep, 0};
        break;
    case Qt::Key_Right:
        by = {kStep, 0};
        break;
    case Qt::Key_Up:
        by = {0, -kStep};
        break;
    case Qt::Key_Down:
        by = {0, kStep};
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
        return;
    }
    if (scene()->selectedItems().isEmpty()) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    Q_EMIT moved(by);
}

} // namespace caravan::ui
