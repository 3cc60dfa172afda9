// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/report_view.h"

#include <QtCharts/QChartGlobal>

QT_BEGIN_NAMESPACE
class QBarSet;
class QAbstractAxis;
class QChart;
class QChartView;
class QScatterSeries;
QT_END_NAMESPACE

namespace caravan::ui {

/// Bars, columns and lines by Qt Charts, in the window's colours and fonts.
class BarView : public ReportView {
    Q_OBJECT

public:
    BarView(Replica& replica, ReportDefinition::Chart chart, QWidget* parent = nullptr);
    ~BarView() override;

    void draw(QPainter& painter, const QRectF& rect) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QChart* chart() const { return m_chart; }

protected:
    void rebuild() override;
    void showCurrent() override;

private:
    void addBars();
    void addLine();
    void addTargets(QAbstractAxis* categories, QAbstractAxis* values);
    QAbstractAxis* addValueAxis(double largest, Qt::Alignment side);
    QAbstractAxis* addCategoryAxis(Qt::Alignment side);
    void style();
    void hover(bool isOn, std::size_t category, std::size_t series);
    /// The place of a category on its axis, and back.
    std::size_t placed(std::size_t category) const;
    double largest() const;
    bool isHorizontal() const { return m_kind == ReportDefinition::Chart::bars; }
    bool comparesWithTargets() const;

    ReportDefinition::Chart m_kind;
    QChart* m_chart;
    QChartView* m_view;
    std::vector<QBarSet*> m_sets; ///< by series
    QScatterSeries* m_points = nullptr;
    double m_divisor = 1;
    int m_leastSpace = 0; ///< of a horizontal bar with its gap, so that its name is shown
};

} // namespace caravan::ui
