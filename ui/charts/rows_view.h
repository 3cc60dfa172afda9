// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/chart_legend.h"
#include "ui/charts/painted_view.h"

#include <QColor>

#include <vector>

namespace caravan::ui {

/// Horizontal bars, one row for each category with its name before and its figure behind the bar.
/// Targets and the days before are thinner bars below it. A name that is too long is told in full
/// by a tip.
class RowsView : public PaintedView {
    Q_OBJECT

public:
    explicit RowsView(Replica& replica, QWidget* parent = nullptr);

    void draw(QPainter& painter, const QRectF& rect) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Of a category within the widget, as painted: its bar, all series together.
    QRectF barOf(std::size_t category) const;

protected:
    void rebuild() override;
    int markUnder(const QPointF& point) const override;
    QRectF placeOf(int mark) const override;
    QString tipAt(const QPointF& point) const override;

private:
    struct Row {
        QString name;
        QString figure;
        QString beside; ///< what the target is, and how much of it is reached
        double amount = 0;
        std::optional<double> before;
        std::optional<double> target;
    };
    /// Where things are in a rectangle: made for each painting, since exports have other sizes.
    struct Layout {
        QRectF rect;
        double nameWidth = 0;
        double figureWidth = 0;
        double top = 0;
        double pitch = 0;
        double bar = 0;
        double scale = 0; ///< pixels of one unit
    };
    Layout layoutIn(const QRectF& rect) const;
    void drawRow(QPainter& painter, const Layout& layout, std::size_t row) const;
    void drawSegments(QPainter& painter, const Layout& layout, std::size_t row) const;
    void drawThin(QPainter& painter, const Layout& layout, std::size_t row) const;
    QRectF bar(const Layout& layout, std::size_t row) const;
    QRectF segment(const Layout& layout, std::size_t row, std::size_t series) const;
    int thinBars() const;
    /// With bars and gaps of these heights.
    int heightOf(double bar, double gap) const;

    std::vector<Row> m_rows;
    std::vector<QColor> m_colors; ///< by series
    ChartLegend m_legend;
};

} // namespace caravan::ui
