// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/bar_view.h"

#include "core/reports/report_totals.h"
#include "core/store/replica.h"
#include "ui/charts/chart_axes.h"
#include "ui/charts/report_text.h"
#include "ui/charts/series_colors.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plain_label.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>

#include <QCursor>
#include <QGraphicsLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace caravan::ui {

namespace {

constexpr double kBarShare = 0.62;    ///< of the space of a category
constexpr double kBeforeShare = 0.14; ///< the column of the days before, left of it
constexpr double kFigureHeight = 16;

/// Paints on what it shows.
class OverlaidView : public QChartView {
public:
    explicit OverlaidView(std::function<void(QPainter&)> over) : m_over(std::move(over)) {}

protected:
    void drawForeground(QPainter* painter, const QRectF&) override { m_over(*painter); }

private:
    std::function<void(QPainter&)> m_over;
};

} // namespace

BarView::BarView(Replica& replica, ReportDefinition::Chart chart, QWidget* parent)
    : ReportView(replica, parent), m_kind(chart), m_chart(new QChart),
      m_view(new OverlaidView([this](QPainter& painter) { drawOver(painter); }))
{
    m_view->setChart(m_chart);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    // Four switches until a chart shows what lies behind it.
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_chart->setBackgroundVisible(false);
    m_chart->setLocalizeNumbers(true);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

BarView::~BarView() = default;

double BarView::largest() const
{
    double most = 0;
    for (std::size_t i = 0; i < report()->categories.size(); ++i) {
        const bool isShare = report()->definition->measure == ReportDefinition::Measure::share;
        most = std::max(most, isShare ? 100.0 : report()->amountOf(i).toDouble());
        if (i < report()->targets.size() && report()->targets[i]) {
            most = std::max(most, report()->targets[i]->toDouble());
        }
        if (report()->before && report()->before->amounts[i]) {
            most = std::max(most, report()->before->amounts[i]->toDouble());
        }
    }
    return most;
}

QSize BarView::sizeHint() const
{
    return {480, 300};
}

QSize BarView::minimumSizeHint() const
{
    return {280, 220};
}

void BarView::rebuild()
{
    m_chart->removeAllSeries();
    const QList<QAbstractAxis*> axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_sets.clear();
    m_points = nullptr;
    if (!report() || report()->categories.empty()) {
        return;
    }
    m_divisor = axisUnit(largest()).divisor;
    if (m_kind == ReportDefinition::Chart::line) {
        addLine();
    } else {
        addBars();
    }
    style();
    updateGeometry();
    showCurrent();
}

void BarView::addBars()
{
    const ReportText text(m_replica, *report());
    const Tokens& tokens = currentTokens();
    const std::vector<QColor> colors =
        seriesColors(m_replica.catalogue().at(report()->definition->entity), *report(), tokens);
    auto* bars = new QStackedBarSeries;
    for (std::size_t series = 0; series < report()->series.size(); ++series) {
        auto* set = new QBarSet(chartName(text.series(series)));
        for (std::size_t i = 0; i < report()->categories.size(); ++i) {
            const ReportMark* mark = report()->mark(i, series);
            *set << (mark ? mark->amount.toDouble() / m_divisor : 0.0);
        }
        set->setColor(colors[series]);
        set->setPen(Qt::NoPen);
        set->setSelectedColor(mixed(colors[series], tokens.text, 0.45));
        connect(set, &QBarSet::clicked, this, [this, series](int index) {
            pick(markAt(static_cast<std::size_t>(index), series));
        });
        connect(set, &QBarSet::hovered, this, [this, series](bool isOn, int index) {
            hover(isOn, static_cast<std::size_t>(index), series);
        });
        bars->append(set);
        m_sets.push_back(set);
    }
    if (report()->before) { // painted beside; here for the legend alone
        auto* set = new QBarSet(chartName(standingAlone(text.beforeName())));
        set->setColor(paleColor(tokens.chart[0], tokens));
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    bars->setBarWidth(kBarShare);
    m_chart->addSeries(bars);
    const auto [categories, values] = addAxes();
    bars->attachAxis(categories);
    bars->attachAxis(values);
    if (!report()->targets.empty()) {
        addTargets(categories, values);
    }
}

void BarView::addTargets(QAbstractAxis* categories, QAbstractAxis* values)
{
    auto* line = new QLineSeries;
    line->setName(chartName(ReportText(m_replica, *report()).targets()));
    for (std::size_t i = 0; i < report()->targets.size(); ++i) {
        if (const double target = report()->targets[i].value_or(Decimal{}).toDouble(); target > 0) {
            line->append(static_cast<double>(i), target / m_divisor);
        }
    }
    QPen pen(currentTokens().text, 2, Qt::DashLine);
    line->setPen(pen);
    m_chart->addSeries(line);
    line->attachAxis(categories);
    line->attachAxis(values);
}

void BarView::addLine()
{
    const Tokens& tokens = currentTokens();
    auto* line = new QLineSeries;
    m_points = new QScatterSeries;
    for (std::size_t i = 0; i < report()->categories.size(); ++i) {
        const ReportMark* mark = report()->mark(i, 0);
        const QPointF point(static_cast<double>(i),
                            mark ? mark->amount.toDouble() / m_divisor : 0.0);
        line->append(point);
        m_points->append(point);
    }
    line->setPen(QPen(tokens.chart[0], 2.5));
    m_points->setColor(tokens.surface);
    m_points->setBorderColor(tokens.chart[0]);
    m_points->setMarkerSize(9);
    m_points->setSelectedColor(tokens.chart[0]);
    connect(m_points, &QScatterSeries::clicked, this, [this](const QPointF& point) {
        pick(markAt(static_cast<std::size_t>(std::lround(point.x())), 0));
    });
    connect(m_points, &QScatterSeries::hovered, this, [this](const QPointF& point, bool isOn) {
        hover(isOn, static_cast<std::size_t>(std::lround(point.x())), 0);
    });
    m_chart->addSeries(line);
    m_chart->addSeries(m_points);
    const auto [categories, values] = addAxes();
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(line), static_cast<QAbstractSeries*>(m_points)}) {
        series->attachAxis(categories);
        series->attachAxis(values);
    }
}

std::pair<QAbstractAxis*, QAbstractAxis*> BarView::addAxes()
{
    QAbstractAxis* categories = makeCategoryAxis(m_replica, *report(), m_isSmall);
    QAbstractAxis* values = makeValueAxis(m_replica, *report(), largest(), m_divisor);
    m_chart->addAxis(categories, Qt::AlignBottom);
    m_chart->addAxis(values, Qt::AlignLeft);
    return {categories, values};
}

void BarView::style()
{
    const Tokens& tokens = currentTokens();
    const QList<QAbstractAxis*> axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(fontFor(TextRole::caption));
        axis->setLabelsColor(tokens.text2);
        axis->setTitleFont(fontFor(TextRole::caption));
        axis->setTitleBrush(tokens.text3);
        axis->setGridLineColor(tokens.border);
        axis->setLinePenColor(tokens.border);
    }
    QLegend* legend = m_chart->legend();
    const bool isNeeded =
        report()->series.size() > 1 || !report()->targets.empty() || report()->before;
    legend->setVisible(isNeeded);
    m_chart->setMargins(QMargins(0, isNeeded ? 0 : static_cast<int>(kFigureHeight), 8, 0));
    legend->setAlignment(Qt::AlignTop);
    legend->setFont(fontFor(TextRole::caption));
    legend->setLabelColor(tokens.text2);
    legend->setMarkerShape(QLegend::MarkerShapeCircle);
    legend->setBackgroundVisible(false);
}

void BarView::hover(bool isOn, std::size_t category, std::size_t series)
{
    const ReportMark* mark = report() ? report()->mark(category, series) : nullptr;
    if (isOn && mark) {
        QToolTip::showText(QCursor::pos(),
                           plainToolTip(ReportText(m_replica, *report()).mark(*mark)), this);
    } else {
        QToolTip::hideText();
    }
}

void BarView::showCurrent()
{
    const ReportMark* mark =
        currentMark() >= 0 ? &report()->marks[static_cast<std::size_t>(currentMark())] : nullptr;
    for (std::size_t series = 0; series < m_sets.size(); ++series) {
        m_sets[series]->deselectAllBars();
        if (mark && mark->series == series) {
            m_sets[series]->selectBar(static_cast<int>(mark->category));
        }
    }
    if (m_points) {
        m_points->deselectAllPoints();
        if (mark) {
            m_points->selectPoint(static_cast<int>(mark->category));
        }
    }
}

/// The columns of the days before, and the figures where all of them have room.
void BarView::drawOver(QPainter& painter) const
{
    if (!report() || report()->categories.empty() || m_chart->series().isEmpty()) {
        return;
    }
    const Tokens& tokens = currentTokens();
    QAbstractSeries* series = m_chart->series().first();
    const auto at = [&](double category, double amount) {
        return m_chart->mapToScene(
            m_chart->mapToPosition(QPointF(category, amount / m_divisor), series));
    };
    const bool isLine = m_kind == ReportDefinition::Chart::line;
    for (std::size_t i = 0; report()->before && !isLine && i < report()->categories.size(); ++i) {
        if (const std::optional<Decimal> before = report()->before->amounts[i]) {
            const double right = static_cast<double>(i) - kBarShare / 2 - 0.01;
            painter.fillRect(QRectF(at(right - kBeforeShare, before->toDouble()), at(right, 0)),
                             paleColor(tokens.chart[0], tokens));
        }
    }
    const Entity& entity = m_replica.catalogue().at(report()->definition->entity);
    const bool isOne = report()->series.size() == 1;
    if (!isOne &&
        (!measureAdds(report()->definition->measure) || mixesOpenAndDone(entity, *report()))) {
        return; // together they are no figure
    }
    const ReportText text(m_replica, *report());
    const QFont font = fontFor(TextRole::caption);
    const double room = at(1, 0).x() - at(0, 0).x();
    QStringList figures;
    for (std::size_t i = 0; i < report()->categories.size(); ++i) {
        figures.append(text.figure(report()->amountOf(i), true));
        if (QFontMetricsF(font).horizontalAdvance(figures.last()) > room - 4) {
            return;
        }
    }
    painter.setFont(font);
    painter.setPen(tokens.text2);
    for (std::size_t i = 0; i < report()->categories.size(); ++i) {
        if (report()->countOf(i) > 0) {
            const QPointF top = at(static_cast<double>(i), report()->amountOf(i).toDouble());
            const QString& figure = figures[static_cast<qsizetype>(i)];
            const double width = QFontMetricsF(font).horizontalAdvance(figure) + 4;
            const QRectF place(top.x() - width / 2, top.y() - kFigureHeight - (isLine ? 7 : 1),
                               width, kFigureHeight);
            if (isLine) { // which would run through them
                painter.fillRect(place, tokens.surface);
            }
            painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, figure);
        }
    }
}

void BarView::draw(QPainter& painter, const QRectF& rect)
{
    const QSize before = m_view->size();
    m_view->resize(rect.size().toSize());
    m_view->scene()->setSceneRect(QRectF(QPointF(), rect.size()));
    m_chart->resize(rect.size());
    m_chart->layout()->activate();
    m_view->scene()->render(&painter, rect, QRectF(QPointF(), rect.size()));
    painter.save();
    painter.translate(rect.topLeft());
    drawOver(painter);
    painter.restore();
    m_view->resize(before);
    m_chart->resize(before);
}

} // namespace caravan::ui
