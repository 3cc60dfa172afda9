// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

namespace caravan::test {

/// A run of text as a widget painted it itself, in the widget's coordinates.
struct PaintedText {
    QString text;
    QRectF place;
    QRectF seen; ///< the part of the place that its painter let through
};

/// Paints one widget, without its children, onto a device that keeps the texts instead of their
/// pixels: what delegates, charts, cards and styles draw is told like what labels say.
QList<PaintedText> paintedTexts(QWidget& widget);

} // namespace caravan::test
