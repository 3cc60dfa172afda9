// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/rows_view.h"

#include "core/reports/report_totals.h"
#include "core/store/replica.h"
#include "ui/charts/report_text.h"
#include "ui/charts/series_colors.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kBarMax = 26; ///< of the 28 that a bar may be high, with its ring
constexpr double kBarMin = 16;
constexpr double kThin = 7; ///< a bar to compare with
constexpr double kThinGap = 2;
constexpr double kRowGap = 10;
constexpr double kRowsTop = 4;
constexpr double kInk = 3;          ///< that letters need above and below a low bar
constexpr double kNameShare = 0.34; ///< of the width, at most
constexpr double kNameMax = 240;
constexpr double kLeast = 2; ///< what is not nothing is seen
constexpr double kWholeShare = 100;
constexpr double kReadable = 4.5; ///< the contrast that text needs

double advance(const QString& text, TextRole role)
{
    return QFontMetricsF(fontFor(role)).horizontalAdvance(text);
}

QColor inkOn(const QColor& fill, const Tokens& tokens)
{
    return contrast(fill, tokens.onAccent) >= contrast(fill, tokens.text) ? tokens.onAccent
                                                                          : tokens.text;
}

} // namespace

RowsView::RowsView(Replica& replica, QWidget* parent) : PaintedView(replica, parent) {}

int RowsView::thinBars() const
{
    return report() ? (report()->before ? 1 : 0) + (report()->targets.empty() ? 0 : 1) : 0;
}

int RowsView::heightOf(double bar, double gap) const
{
    const double rows = report() ? static_cast<double>(report()->categories.size()) : 1.0;
    const double legend = m_legend.entries.empty() ? 0 : ChartLegend::kLineHeight;
    return static_cast<int>(rows * (bar + thinBars() * (kThin + kThinGap) + gap) + legend +
                            2 * kRowsTop);
}

QSize RowsView::sizeHint() const
{
    return {480, heightOf(kBarMax, kRowGap)};
}

QSize RowsView::minimumSizeHint() const
{
    return {280, heightOf(kBarMin, kRowGap / 2)};
}

void RowsView::rebuild()
{
    m_rows.clear();
    m_colors.clear();
    m_legend.entries.clear();
    if (report()) {
        const Tokens& tokens = currentTokens();
        const Entity& entity = m_replica.catalogue().at(report()->definition->entity);
        const ReportText text(m_replica, *report());
        m_colors = seriesColors(entity, *report(), tokens);
        const std::size_t series = report()->series.size();
        // Averages of several series are no figure, and neither are open and won together.
        const bool hasSum = series == 1 || (measureAdds(report()->definition->measure) &&
                                            !mixesOpenAndDone(entity, *report()));
        for (std::size_t i = 0; i < report()->categories.size(); ++i) {
            Row row;
            row.name = text.category(i);
            row.amount = report()->amountOf(i).toDouble();
            row.figure = hasSum ? text.figure(report()->amountOf(i), m_isSmall) : QString();
            if (i < report()->targets.size() && report()->targets[i]) {
                row.target = report()->targets[i]->toDouble();
                row.beside = text.besideTarget(i, m_isSmall);
            }
            if (report()->before && report()->before->amounts[i]) {
                row.before = report()->before->amounts[i]->toDouble();
            }
            m_rows.push_back(std::move(row));
        }
        for (std::size_t i = 0; (series > 1 || thinBars() > 0) && i < series; ++i) {
            m_legend.entries.push_back({text.series(i), m_colors[i]});
        }
        if (report()->before) {
            m_legend.entries.push_back(
                {standingAlone(text.beforeName()), paleColor(tokens.chart[0], tokens)});
        }
        if (!report()->targets.empty()) {
            m_legend.entries.push_back({text.targets(), paleColor(tokens.text3, tokens)});
        }
    }
    PaintedView::rebuild();
}

RowsView::Layout RowsView::layoutIn(const QRectF& rect) const
{
    Layout layout;
    layout.rect = rect.adjusted(4, kRowsTop, -4, -kRowsTop);
    layout.top = layout.rect.top() + m_legend.draw(nullptr, layout.rect);
    double largest =
        report()->definition->measure == ReportDefinition::Measure::share ? kWholeShare : 0;
    for (const Row& row : m_rows) {
        layout.nameWidth = std::max(layout.nameWidth, advance(row.name, TextRole::body) + 2);
        const double beside =
            row.beside.isEmpty() ? 0 : advance(row.beside, TextRole::caption) + kGap;
        layout.figureWidth =
            std::max(layout.figureWidth, advance(row.figure, TextRole::bodyMedium) + beside + kGap);
        largest = std::max({largest, row.amount, row.before.value_or(0), row.target.value_or(0)});
    }
    layout.nameWidth =
        std::min({layout.nameWidth, layout.rect.width() * kNameShare, kNameMax}) + kGap;
    const double room = layout.rect.width() - layout.nameWidth - layout.figureWidth;
    layout.scale = largest > 0 ? std::max(0.0, room) / largest : 0;
    const double thin = thinBars() * (kThin + kThinGap);
    const double rows = std::max(1.0, static_cast<double>(m_rows.size()));
    layout.pitch = std::clamp((layout.rect.bottom() - layout.top) / rows,
                              kBarMin + thin + kRowGap / 2, kBarMax + thin + kRowGap);
    layout.bar = std::min(kBarMax, layout.pitch - thin - std::min(kRowGap, layout.pitch * 0.24));
    return layout;
}

QRectF RowsView::bar(const Layout& layout, std::size_t row) const
{
    const double amount = std::max(0.0, m_rows[row].amount);
    const double width = amount > 0 ? std::max(kLeast, amount * layout.scale) : 0;
    return {layout.rect.left() + layout.nameWidth,
            layout.top + static_cast<double>(row) * layout.pitch, width, layout.bar};
}

/// Of one series, in the row as a part of the whole.
QRectF RowsView::segment(const Layout& layout, std::size_t row, std::size_t series) const
{
    double before = 0;
    double own = 0;
    for (std::size_t i = 0; i <= series; ++i) {
        const ReportMark* mark = report()->mark(row, i);
        before += own;
        own = mark ? std::max(0.0, mark->amount.toDouble()) : 0.0;
    }
    QRectF all = bar(layout, row);
    const double width = own > 0 ? std::max(kLeast, own * layout.scale) : 0;
    return {all.left() + before * layout.scale, all.top(), width, all.height()};
}

QRectF RowsView::barOf(std::size_t category) const
{
    return bar(layoutIn(QRectF(rect())), category);
}

void RowsView::drawSegments(QPainter& painter, const Layout& layout, std::size_t row) const
{
    const Tokens& tokens = currentTokens();
    const ReportText text(m_replica, *report());
    const std::size_t count = report()->series.size();
    const bool isSplit = count > 1;
    for (std::size_t i = 0; i < count; ++i) {
        const int mark = markAt(row, i);
        const QRectF place = mark >= 0 ? segment(layout, row, i) : QRectF();
        if (place.width() <= 0) {
            continue;
        }
        const QColor fill = isMarked(mark) ? mixed(m_colors[i], tokens.text, 0.25) : m_colors[i];
        paintBox(painter, isSplit ? place.adjusted(0, 0, place.width() > 4 ? -1 : 0, 0) : place,
                 fill, Qt::transparent, isSplit ? 2 : 4);
        const QString figure =
            text.figure(report()->marks[static_cast<std::size_t>(mark)].amount, true);
        const QColor ink = inkOn(fill, tokens);
        if (isSplit && contrast(fill, ink) >= kReadable &&
            advance(figure, TextRole::caption) + kGap <= place.width()) {
            painter.setFont(fontFor(TextRole::caption));
            painter.setPen(ink);
            painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, figure);
        }
        if (mark == currentMark() && hasFocus()) {
            paintFocusRing(painter, place.adjusted(-2, -2, 2, 2), tokens.accent, 5);
        }
    }
}

/// What the bar is compared with, below it.
void RowsView::drawThin(QPainter& painter, const Layout& layout, std::size_t row) const
{
    const Tokens& tokens = currentTokens();
    QRectF place = bar(layout, row);
    place.setTop(place.bottom() + kThinGap);
    place.setHeight(kThin);
    const auto draw = [&](std::optional<double> amount, const QColor& color) {
        place.setWidth(std::max(0.0, amount.value_or(0)) * layout.scale);
        if (place.width() > 0) {
            paintBox(painter, place, color, Qt::transparent, 3);
        }
        place.translate(0, kThin + kThinGap);
    };
    if (report()->before) {
        draw(m_rows[row].before, paleColor(tokens.chart[0], tokens));
    }
    if (!report()->targets.empty()) {
        draw(m_rows[row].target, paleColor(tokens.text3, tokens));
    }
}

void RowsView::drawRow(QPainter& painter, const Layout& layout, std::size_t row) const
{
    const Tokens& tokens = currentTokens();
    const Row& one = m_rows[row];
    const QRectF whole = bar(layout, row);
    painter.setFont(fontFor(TextRole::body));
    painter.setPen(tokens.text);
    const QRectF name(layout.rect.left(), whole.top() - kInk, layout.nameWidth - kGap,
                      whole.height() + 2 * kInk);
    painter.drawText(
        name, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(one.name, Qt::ElideRight, static_cast<int>(name.width())));
    drawSegments(painter, layout, row);
    drawThin(painter, layout, row);
    QRectF figure(whole.right() + kGap, name.top(), layout.figureWidth, name.height());
    painter.setFont(fontFor(TextRole::bodyMedium));
    painter.setPen(tokens.text);
    painter.drawText(figure, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, one.figure);
    if (!one.beside.isEmpty()) {
        figure.setLeft(figure.left() + advance(one.figure, TextRole::bodyMedium) + kGap);
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
        painter.drawText(figure, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, one.beside);
    }
}

void RowsView::draw(QPainter& painter, const QRectF& rect)
{
    if (!report() || m_rows.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const Layout layout = layoutIn(rect);
    m_legend.draw(&painter, layout.rect);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        drawRow(painter, layout, row);
    }
}

int RowsView::markUnder(const QPointF& point) const
{
    const Layout layout = layoutIn(QRectF(rect()));
    const double row = (point.y() - layout.top) / layout.pitch;
    if (row < 0 || row >= static_cast<double>(m_rows.size())) {
        return -1;
    }
    const auto category = static_cast<std::size_t>(row);
    if (report()->series.size() == 1) { // its name and what is free behind it are the bar's too
        return markAt(category, 0);
    }
    for (std::size_t i = 0; i < report()->series.size(); ++i) {
        const QRectF place = segment(layout, category, i);
        if (place.width() > 0 && point.x() >= place.left() && point.x() < place.right()) {
            return markAt(category, i);
        }
    }
    return -1;
}

QRectF RowsView::placeOf(int mark) const
{
    const ReportMark& one = report()->marks[static_cast<std::size_t>(mark)];
    return segment(layoutIn(QRectF(rect())), one.category, one.series);
}

QString RowsView::tipAt(const QPointF& point) const
{
    const Layout layout = layoutIn(QRectF(rect()));
    const double row = (point.y() - layout.top) / layout.pitch;
    if (row < 0 || row >= static_cast<double>(m_rows.size())) {
        return {};
    }
    const auto category = static_cast<std::size_t>(row);
    const QString mark = PaintedView::tipAt(point);
    const QString before = ReportText(m_replica, *report()).beforeMark(category);
    return (mark.isEmpty() ? m_rows[category].name : mark) +
           (before.isEmpty() ? QString() : QLatin1Char('\n') + before);
}

} // namespace caravan::ui
