// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
              double radius, double lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, lineWidth));
    painter.setBrush(fill);
    const double inset = line.alpha() == 0 ? 0.0 : lineWidth / 2.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRectF& rect, const QColor& accent, double radius)
{
    paintBox(painter, rect, Qt::transparent, accent, radius, 2.0);
}

void paintShadow(QPainter& painter, const QRectF& rect, double radius, bool dark)
{
    constexpr int kLayers = 8;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int layer = kLayers; layer >= 1; --layer) {
        painter.setBrush(QColor(0, 0, 0, dark ? 16 : 5));
        painter.drawRoundedRect(rect.adjusted(-layer, -layer + 3, layer, layer + 3), radius + layer,
                                radius + layer);
    }
    painter.restore();
}

} // namespace caravan::ui
