// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/painted_view.h"

namespace caravan::ui {

/// How many came how far, one step below the other, with the share that went on to each.
class FunnelView : public PaintedView {
    Q_OBJECT

public:
    explicit FunnelView(Replica& replica, QWidget* parent = nullptr);

    void draw(QPainter& painter, const QRectF& rect) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int markUnder(const QPointF& point) const override;
    QRectF placeOf(int mark) const override;

private:
    QRectF step(const QRectF& rect, int number) const;
    /// From one step to the next where all of them have @p height.
    double pitch(double height) const;
};

} // namespace caravan::ui
