// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/charts/report_view.h"

#include <QtCharts/QChartGlobal>

#include <utility>

QT_BEGIN_NAMESPACE
class QBarSet;
class QAbstractAxis;
class QChart;
class QChartView;
class QScatterSeries;
QT_END_NAMESPACE

namespace caravan::ui {

/// Columns and lines by Qt Charts, in the window's colours and fonts.
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
    /// Of categories and of figures.
    std::pair<QAbstractAxis*, QAbstractAxis*> addAxes();
    void style();
    void hover(bool isOn, std::size_t category, std::size_t series);
    void drawOver(QPainter& painter) const;
    double largest() const;

    ReportDefinition::Chart m_kind;
    QChart* m_chart;
    QChartView* m_view;
    std::vector<QBarSet*> m_sets; ///< by series
    QScatterSeries* m_points = nullptr;
    double m_divisor = 1;
};

} // namespace caravan::ui
