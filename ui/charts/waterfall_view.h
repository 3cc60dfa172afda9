// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/painted_view.h"

namespace caravan::ui {

/// A level, what was added to it and taken from it, and the level it came to: columns that hang
/// where the one before ended, each with its figure above and its name below. The first and the
/// last category are levels, negative amounts lead down. Levels that are much higher than what
/// moved are broken, so that it is seen.
class WaterfallView : public PaintedView {
    Q_OBJECT

public:
    explicit WaterfallView(Replica& replica, QWidget* parent = nullptr);

    void draw(QPainter& painter, const QRectF& rect) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int markUnder(const QPointF& point) const override;
    QRectF placeOf(int mark) const override;

private:
    struct Column {
        double from = 0;
        double to = 0;
        QRectF rect; ///< empty where nothing moved
        bool isBroken = false;
    };
    bool isLevel(std::size_t category) const;
    std::vector<Column> columnsIn(const QRectF& rect) const;
    QColor colorOf(std::size_t category) const;
};

} // namespace caravan::ui
