// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/waterfall_view.h"

#include "core/store/replica.h"
#include "ui/charts/report_text.h"
#include "ui/charts/series_colors.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace caravan::ui {

namespace {

constexpr double kAboveColumn = 20;
constexpr double kNameHeight = 24;
constexpr double kColumnShare = 0.62; ///< of the room of a category
constexpr double kColumnMax = 96;
constexpr double kThinnest = 2; ///< what is not nothing is seen
constexpr double kAdded = 0.62; ///< of the hue of the levels
constexpr double kBroken = 0.6; ///< of the largest: what stays above it at all times is cut off
constexpr double kBelow = 2; ///< of what moves, that is kept below it: a small change looks small
constexpr double kBreakAt = 18; ///< above the ground

} // namespace

WaterfallView::WaterfallView(Replica& replica, QWidget* parent) : PaintedView(replica, parent) {}

QSize WaterfallView::sizeHint() const
{
    return {560, 260};
}

QSize WaterfallView::minimumSizeHint() const
{
    return {380, 180};
}

bool WaterfallView::isLevel(std::size_t category) const
{
    return category == 0 || category + 1 == report()->categories.size();
}

std::vector<WaterfallView::Column> WaterfallView::columnsIn(const QRectF& rect) const
{
    std::vector<Column> columns(report()->categories.size());
    double level = 0;
    double largest = 0;
    double lowest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double amount = report()->amountOf(i).toDouble();
        columns[i].from = isLevel(i) ? 0 : level;
        columns[i].to = isLevel(i) ? amount : level + amount;
        level = columns[i].to;
        largest = std::max({largest, columns[i].from, level});
        lowest = std::min(lowest, level);
    }
    const double ground = lowest > kBroken * largest && lowest < largest
                              ? std::max(0.0, lowest - kBelow * (largest - lowest))
                              : 0;
    const QRectF room = rect.adjusted(4, kAboveColumn + 4, -4, -kNameHeight);
    const double each =
        room.width() / static_cast<double>(std::max<std::size_t>(1, columns.size()));
    const double width = std::min(kColumnMax, each * kColumnShare);
    const double scale = largest > ground ? room.height() / (largest - ground) : 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Column& one = columns[i];
        const double low = isLevel(i) ? ground : std::min(one.from, one.to);
        const double high = std::max(one.from, one.to);
        const double top = room.bottom() - (high - ground) * scale;
        const double height = (high - low) * scale;
        const double left = room.left() + (static_cast<double>(i) + 0.5) * each - width / 2;
        const bool isSomething = report()->mark(i, 0) != nullptr && one.from != one.to;
        one.rect = QRectF(left, top, width, isSomething ? std::max(kThinnest, height) : 0);
        one.isBroken = isLevel(i) && ground > 0;
    }
    return columns;
}

QColor WaterfallView::colorOf(std::size_t category) const
{
    const Tokens& tokens = currentTokens();
    const Entity& entity = m_replica.catalogue().at(report()->definition->entity);
    if (isLevel(category)) {
        return tokens.chart[0];
    }
    if (const auto state = stateColor(entity, report()->categories[category], tokens)) {
        return *state;
    }
    return report()->amountOf(category) < Decimal{}
               ? droppedColor(tokens)
               : mixed(tokens.surface, tokens.chart[0], kAdded);
}

void WaterfallView::draw(QPainter& painter, const QRectF& rect)
{
    if (!report() || report()->categories.empty()) {
        return;
    }
    const Tokens& tokens = currentTokens();
    const ReportText text(m_replica, *report());
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Column> columns = columnsIn(rect);
    const double each = rect.width() / static_cast<double>(columns.size());
    const double ground = rect.bottom() - kNameHeight;
    painter.fillRect(QRectF(rect.left() + 4, ground, rect.width() - 8, 1), tokens.border);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF& place = columns[i].rect;
        const int mark = markAt(i, 0);
        const QColor color = colorOf(i);
        if (place.height() > 0) {
            paintBox(painter, place, isMarked(mark) ? mixed(color, tokens.text, 0.25) : color,
                     Qt::transparent, 3);
        }
        if (columns[i].isBroken) { // it does not begin at nothing, and says so
            painter.setPen(QPen(tokens.surface, 3));
            for (const double up : {kBreakAt, kBreakAt + 7}) {
                painter.drawLine(QPointF(place.left() - 4, ground - up + 5),
                                 QPointF(place.right() + 4, ground - up - 5));
            }
        }
        if (i + 1 < columns.size()) { // from where it ended to where the next begins
            const double y = columns[i].to >= columns[i].from ? place.top() : place.bottom();
            const double from = place.height() > 0 ? place.right() : place.left();
            painter.fillRect(QRectF(from, y, columns[i + 1].rect.left() - from, 1),
                             tokens.borderControl);
        }
        if (mark >= 0 && mark == currentMark() && hasFocus()) {
            paintFocusRing(painter, place.adjusted(-3, -3, 3, 3), tokens.accent, 5);
        }
        const Decimal amount = report()->amountOf(i);
        const QString sign = !isLevel(i) && amount > Decimal{} ? QStringLiteral("+") : QString();
        const QFont figures = fontFor(TextRole::bodyMedium);
        QString figure = sign + text.figure(amount, false);
        if (QFontMetricsF(figures).horizontalAdvance(figure) > each - 4) {
            figure = sign + text.figure(amount, true);
        }
        painter.setFont(figures);
        painter.setPen(mark >= 0 ? tokens.text : tokens.text3);
        painter.drawText(QRectF(place.center().x() - each / 2, place.top() - kAboveColumn - 1, each,
                                kAboveColumn),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         mark >= 0 ? figure : QStringLiteral("–"));
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
        painter.drawText(QRectF(place.center().x() - each / 2, ground, each, kNameHeight),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text.category(i), Qt::ElideRight,
                                                          static_cast<int>(each)));
    }
}

int WaterfallView::markUnder(const QPointF& point) const
{
    const auto count = static_cast<double>(report()->categories.size());
    const double place = count * point.x() / std::max(1, width());
    return place < 0 || place >= count ? -1 : markAt(static_cast<std::size_t>(place), 0);
}

QRectF WaterfallView::placeOf(int mark) const
{
    const std::size_t category = report()->marks[static_cast<std::size_t>(mark)].category;
    return columnsIn(QRectF(rect()))[category].rect;
}

} // namespace caravan::ui
