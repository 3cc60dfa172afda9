// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/brand_mark.h"

#include "ui/theme/caravan_style.h"

#include <QPainter>
#include <QPainterPath>

namespace caravan::ui {

namespace {

void paintMark(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, box.width() * 0.26, box.width() * 0.26);
    QPainterPath clip;
    clip.addRoundedRect(box, box.width() * 0.26, box.width() * 0.26);
    painter.setClipPath(clip);

    const auto at = [&box](double x, double y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    const auto dune = [&](double left, double top, double right, double share) {
        QPainterPath path(at(left, 1.0));
        path.quadTo(at(left + (right - left) * 0.34, top), at((left + right) / 2, top));
        path.quadTo(at(left + (right - left) * 0.66, top), at(right, 1.0));
        QColor color = ink;
        color.setAlphaF(static_cast<float>(share));
        painter.setBrush(color);
        painter.drawPath(path);
    };
    dune(-0.35, 0.50, 0.75, 0.55);
    dune(0.20, 0.60, 1.35, 0.95);
    painter.setBrush(ink);
    painter.drawEllipse(at(0.66, 0.30), box.width() * 0.105, box.width() * 0.105);
}

} // namespace

BrandMark::BrandMark(int size, QWidget* parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void BrandMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paintMark(painter, rect(), tokens.accent, tokens.onAccent);
}

QIcon brandIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, pixmap.rect(), lightTokens().accent, lightTokens().onAccent);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace caravan::ui
