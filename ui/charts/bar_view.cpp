// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/bar_view.h"

#include "ui/charts/report_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plain_label.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <QCursor>
#include <QGraphicsLayout>
#include <QTextDocument>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr int kBarSpace = 32;   ///< height of one horizontal bar with its gap
constexpr int kLeastSpace = 21; ///< the least in which a bar is told from the next
constexpr int kNameMargin = 10; ///< what Qt Charts keeps free above and below a name, and a little
constexpr int kAxisSpace = 72;
constexpr int kLabelChars = 24;
constexpr double kBarShare = 0.62; ///< of the space of a category
constexpr int kTicks = 5;

/// Qt Charts takes every label for HTML; names of people and records are none.
QString plainLabel(const QString& name)
{
    return (name.size() > kLabelChars ? name.left(kLabelChars - 1) + QChar(0x2026) : name)
        .toHtmlEscaped();
}

/// The axis takes a category once only; equal names get marks nobody sees.
QString distinct(const QStringList& others, QString name)
{
    while (others.contains(name)) {
        name += QChar(0x200B);
    }
    return name;
}

/// Of the highest name in a font of the axis: Chinese ones need more than the font says.
int highest(const QStringList& names)
{
    QTextDocument text;
    text.setDefaultFont(fontFor(TextRole::caption));
    text.setDocumentMargin(0);
    double height = 0;
    for (const QString& name : names) {
        text.setHtml(name);
        height = std::max(height, text.size().height());
    }
    return static_cast<int>(std::ceil(height));
}

/// Of many months only the first and each January tell their year, in a line of its own.
QString shortened(const QString& name, std::size_t place, std::size_t count, bool isSmall)
{
    constexpr std::size_t kMonthsInFull = 8;
    const bool isMonth = name.size() == 7 && name.at(4) == QLatin1Char('-') && name.at(5).isDigit();
    if (!isMonth || count <= kMonthsInFull) {
        return plainLabel(name);
    }
    const bool tellsYear = !isSmall && (place == 0 || name.endsWith(QLatin1String("-01")));
    return tellsYear ? name.mid(5) + QStringLiteral("<br/>") + name.left(4) : name.mid(5);
}

} // namespace

BarView::BarView(Replica& replica, ReportDefinition::Chart chart, QWidget* parent)
    : ReportView(replica, parent), m_kind(chart), m_chart(new QChart), m_view(new QChartView)
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
    m_chart->setMargins(QMargins(0, 0, 8, 0));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

BarView::~BarView() = default;

/// Qt Charts counts horizontal bars from the bottom, and the first belongs on top.
std::size_t BarView::placed(std::size_t category) const
{
    return isHorizontal() ? report()->categories.size() - 1 - category : category;
}

bool BarView::comparesWithTargets() const
{
    return isHorizontal() && !report()->targets.empty();
}

double BarView::largest() const
{
    double most = 0;
    for (std::size_t i = 0; i < report()->categories.size(); ++i) {
        const bool isShare = report()->definition->measure == ReportDefinition::Measure::share;
        most = std::max(most, isShare ? 100.0 : report()->amountOf(i).toDouble());
        if (i < report()->targets.size() && report()->targets[i]) {
            most = std::max(most, report()->targets[i]->toDouble());
        }
    }
    return most;
}

QSize BarView::sizeHint() const
{
    const int bars = report() ? static_cast<int>(report()->categories.size()) : 0;
    const int space = std::max(kBarSpace, m_leastSpace);
    const int each = report() && comparesWithTargets() ? space * 3 / 2 : space;
    return {480, isHorizontal() ? std::max(220, bars * each + kAxisSpace) : 300};
}

QSize BarView::minimumSizeHint() const
{
    if (!isHorizontal()) {
        return {280, 220};
    }
    const int bars = report() ? static_cast<int>(report()->categories.size()) : 0;
    const int each = report() && comparesWithTargets() ? m_leastSpace * 3 / 2 : m_leastSpace;
    return {280, std::max(180, bars * each + kAxisSpace)};
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
    QAbstractBarSeries* bars = nullptr;
    if (comparesWithTargets()) {
        bars = new QHorizontalBarSeries;
    } else if (isHorizontal()) {
        bars = new QHorizontalStackedBarSeries;
    } else {
        bars = new QStackedBarSeries;
    }
    for (std::size_t series = 0; series < report()->series.size(); ++series) {
        auto* set = new QBarSet(plainLabel(text.series(series)));
        for (std::size_t i = 0; i < report()->categories.size(); ++i) {
            const ReportMark* mark = report()->mark(placed(i), series);
            *set << (mark ? mark->amount.toDouble() / m_divisor : 0.0);
        }
        const QColor color = tokens.chart[series % tokens.chart.size()];
        set->setColor(color);
        set->setPen(Qt::NoPen);
        set->setSelectedColor(mixed(color, tokens.text, 0.45));
        connect(set, &QBarSet::clicked, this, [this, series](int index) {
            pick(markAt(placed(static_cast<std::size_t>(index)), series));
        });
        connect(set, &QBarSet::hovered, this, [this, series](bool isOn, int index) {
            hover(isOn, placed(static_cast<std::size_t>(index)), series);
        });
        bars->append(set);
        m_sets.push_back(set);
    }
    if (comparesWithTargets()) {
        auto* set = new QBarSet(plainLabel(text.targets()));
        for (std::size_t i = 0; i < report()->targets.size(); ++i) {
            const std::optional<Decimal>& target = report()->targets[placed(i)];
            *set << (target ? target->toDouble() / m_divisor : 0.0);
        }
        set->setColor(mixed(tokens.surface, tokens.text3, 0.45));
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    bars->setBarWidth(kBarShare);
    m_chart->addSeries(bars);
    QAbstractAxis* categories = addCategoryAxis(isHorizontal() ? Qt::AlignLeft : Qt::AlignBottom);
    QAbstractAxis* values =
        addValueAxis(largest(), isHorizontal() ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(values);
    if (!isHorizontal() && !report()->targets.empty()) {
        addTargets(categories, values);
    }
}

void BarView::addTargets(QAbstractAxis* categories, QAbstractAxis* values)
{
    auto* line = new QLineSeries;
    line->setName(plainLabel(ReportText(m_replica, *report()).targets()));
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
    QAbstractAxis* categories = addCategoryAxis(Qt::AlignBottom);
    QAbstractAxis* values = addValueAxis(largest(), Qt::AlignLeft);
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(line), static_cast<QAbstractSeries*>(m_points)}) {
        series->attachAxis(categories);
        series->attachAxis(values);
    }
}

QAbstractAxis* BarView::addCategoryAxis(Qt::Alignment side)
{
    const ReportText text(m_replica, *report());
    QStringList names;
    const std::size_t count = report()->categories.size();
    for (std::size_t i = 0; i < count; ++i) {
        names.append(distinct(names, shortened(text.category(placed(i)), i, count, m_isSmall)));
    }
    // In less height than its name needs Qt Charts shows "…" in its place.
    m_leastSpace = std::max(kLeastSpace, highest(names) + kNameMargin);
    auto* axis = new QBarCategoryAxis;
    axis->append(names);
    m_chart->addAxis(axis, side);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

QAbstractAxis* BarView::addValueAxis(double most, Qt::Alignment side)
{
    auto* axis = new QValueAxis;
    const bool isShare = report()->definition->measure == ReportDefinition::Measure::share;
    axis->setRange(0, isShare ? 100 : std::max(1.0, most / m_divisor * 1.04));
    axis->setTickCount(kTicks);
    const auto measured = report()->definition->measure;
    const bool isCount = measured == ReportDefinition::Measure::count ||
                         measured == ReportDefinition::Measure::quantity;
    if (isCount && m_divisor == 1.0 && most < kTicks - 1) { // a half of a visit is none
        axis->setRange(0, std::max(1.0, std::ceil(most)));
        axis->setTickCount(static_cast<int>(axis->max()) + 1);
    } else if (!isShare) {
        axis->applyNiceNumbers();
    }
    const bool isFine = axis->max() / (axis->tickCount() - 1) < 1;
    axis->setLabelFormat(isShare  ? QStringLiteral("%.0f%")
                         : isFine ? QStringLiteral("%.1f")
                                  : QStringLiteral("%.0f"));
    m_chart->addAxis(axis, side);
    axis->setLineVisible(false);
    const QString unit = axisUnit(most).word;
    const QString measure = ReportText(m_replica, *report()).measure();
    const QString title =
        unit.isEmpty() ? measure : tr("%1, in %2", "what, in thousands").arg(measure, unit);
    axis->setTitleText(title.toHtmlEscaped());
    return axis;
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
    legend->setVisible(report()->series.size() > 1 || !report()->targets.empty());
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
            m_sets[series]->selectBar(static_cast<int>(placed(mark->category)));
        }
    }
    if (m_points) {
        m_points->deselectAllPoints();
        if (mark) {
            m_points->selectPoint(static_cast<int>(mark->category));
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
    m_view->resize(before);
    m_chart->resize(before);
}

} // namespace caravan::ui
