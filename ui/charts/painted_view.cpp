// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/painted_view.h"

#include "ui/charts/report_text.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

namespace caravan::ui {

PaintedView::PaintedView(Replica& replica, QWidget* parent) : ReportView(replica, parent)
{
    setMouseTracking(true);
}

void PaintedView::rebuild()
{
    m_hovered = -1;
    updateGeometry();
    update();
}

void PaintedView::showCurrent()
{
    update();
    const QRect place = currentMark() >= 0 ? placeOf(currentMark()).toRect() : QRect();
    if (QScrollArea* area = hasFocus() && !place.isEmpty() ? areaAround(*this) : nullptr) {
        area->ensureVisible(0, place.center().y(), 0, place.height());
    }
}

void PaintedView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, QRectF(rect()));
}

void PaintedView::mouseMoveEvent(QMouseEvent* event)
{
    const int before = m_hovered;
    m_hovered = report() ? markUnder(event->position()) : -1;
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_hovered != before) {
        update();
    }
}

void PaintedView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && report()) {
        pick(markUnder(event->position()));
    }
}

void PaintedView::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    ReportView::leaveEvent(event);
}

QString PaintedView::tipAt(const QPointF& point) const
{
    const int mark = markUnder(point);
    return mark < 0 ? QString()
                    : ReportText(m_replica, *report())
                          .mark(report()->marks[static_cast<std::size_t>(mark)]);
}

bool PaintedView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = report() ? tipAt(QPointF(help->pos())) : QString();
        if (tip.isEmpty()) {
            QToolTip::hideText();
            event->ignore();
        } else {
            QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
        }
        return true;
    }
    return ReportView::event(event);
}

} // namespace caravan::ui
