// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/report_view.h"

namespace caravan::ui {

/// How many came how far, one step below the other, with the share that went on to each. Painted,
/// since Qt Charts has no funnel.
class FunnelView : public ReportView {
    Q_OBJECT

public:
    explicit FunnelView(Replica& replica, QWidget* parent = nullptr);

    void draw(QPainter& painter, const QRectF& rect) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void rebuild() override;
    void showCurrent() override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF step(const QRectF& rect, int number) const;
    int stepAt(const QPointF& point) const;
    /// From one step to the next where all of them have @p height.
    double pitch(double height) const;

    int m_hovered = -1;
};

} // namespace caravan::ui
