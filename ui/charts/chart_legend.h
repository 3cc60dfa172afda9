// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace caravan::ui {

/// What the colours of a painted chart stand for, in as many lines as the width asks for.
struct ChartLegend {
    struct Entry {
        QString name;
        QColor color;
    };
    static constexpr double kLineHeight = 24;

    std::vector<Entry> entries;

    /// Draws it from the upper left corner of @p rect, or with no painter measures it. Its height.
    double draw(QPainter* painter, const QRectF& rect) const;
};

} // namespace caravan::ui
