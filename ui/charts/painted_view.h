// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/report_view.h"

namespace caravan::ui {

/// A chart that paints itself. What lies under the pointer is marked, tells its figure, and is
/// picked by a click.
class PaintedView : public ReportView {
    Q_OBJECT

public:
    explicit PaintedView(Replica& replica, QWidget* parent = nullptr);

    bool event(QEvent* event) override;

protected:
    void rebuild() override;
    void showCurrent() override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

    /// The mark below a point of the widget, or -1.
    virtual int markUnder(const QPointF& point) const = 0;
    /// Where a mark stands in the widget; empty where it is nowhere.
    virtual QRectF placeOf(int mark) const = 0;
    /// What is said about a point; nothing where that is nothing.
    virtual QString tipAt(const QPointF& point) const;
    /// Drawn as the one that is meant.
    bool isMarked(int mark) const
    {
        return mark >= 0 && (mark == currentMark() || mark == m_hovered);
    }

private:
    int m_hovered = -1;
};

} // namespace caravan::ui
