// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/funnel_view.h"

#include "core/base/share.h"
#include "ui/charts/report_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr double kPitch = 52;    ///< of one step and the gap behind it
constexpr double kPitchMin = 42; ///< where the window is low: two lines of figures
constexpr double kGapHeight = 6;
constexpr double kFunnelTop = 4; ///< for the ring around what has the focus
constexpr double kNameWidth = 150;
constexpr double kFigureWidth = 190;
constexpr double kWidthMin = 4; ///< also one deal of thousands is seen

} // namespace

FunnelView::FunnelView(Replica& replica, QWidget* parent) : PaintedView(replica, parent) {}

QSize FunnelView::sizeHint() const
{
    const auto steps = report() ? static_cast<double>(report()->marks.size()) : 5.0;
    return {560, static_cast<int>(steps * kPitch) + 8};
}

QSize FunnelView::minimumSizeHint() const
{
    return {420, static_cast<int>(sizeHint().height() * kPitchMin / kPitch)};
}

double FunnelView::pitch(double height) const
{
    const auto steps = static_cast<double>(report()->marks.size());
    return std::clamp(height / std::max(1.0, steps), kPitchMin, kPitch);
}

QRectF FunnelView::step(const QRectF& rect, int number) const
{
    const double first = std::max(1.0, static_cast<double>(report()->marks.front().count));
    const auto& mark = report()->marks[static_cast<std::size_t>(number)];
    const double room = rect.width() - kNameWidth - kFigureWidth;
    const double width = std::max(kWidthMin, room * static_cast<double>(mark.count) / first);
    return {rect.x() + kNameWidth + (room - width) / 2, rect.y() + number * pitch(rect.height()),
            width, pitch(rect.height()) - kGapHeight};
}

int FunnelView::markUnder(const QPointF& point) const
{
    if (point.y() < kFunnelTop) {
        return -1;
    }
    const int number = static_cast<int>((point.y() - kFunnelTop) / pitch(height() - kFunnelTop));
    return number < static_cast<int>(report()->marks.size()) ? number : -1;
}

QRectF FunnelView::placeOf(int mark) const
{
    return step(QRectF(rect()).adjusted(0, kFunnelTop, 0, 0), mark);
}

void FunnelView::draw(QPainter& painter, const QRectF& all)
{
    const QRectF rect = all.adjusted(0, kFunnelTop, 0, 0);
    if (!report() || report()->marks.empty()) {
        return;
    }
    const Tokens& tokens = currentTokens();
    const ReportText text(m_replica, *report());
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(report()->marks.size()); ++i) {
        const ReportMark& mark = report()->marks[static_cast<std::size_t>(i)];
        const QRectF bar = step(rect, i);
        const bool isCurrent = i == currentMark();
        QColor fill = mixed(tokens.surface, tokens.chart[0], 1.0 - 0.08 * i);
        if (isMarked(i)) {
            fill = mixed(fill, tokens.text, 0.25);
        }
        paintBox(painter, bar, fill, Qt::transparent, 4);
        painter.setFont(fontFor(TextRole::bodyMedium));
        painter.setPen(tokens.text);
        const QRectF name(rect.x(), bar.y(), kNameWidth - kGap, bar.height());
        painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text.category(mark.category),
                                                          Qt::ElideRight,
                                                          static_cast<int>(name.width())));
        QRectF figure(rect.right() - kFigureWidth + kGap, bar.y() + 1, kFigureWidth - kGap,
                      bar.height() / 2 - 1);
        painter.drawText(
            figure, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QStringLiteral("%1 · %2").arg(integerText(mark.count), text.amount(mark.amount)));
        figure.translate(0, figure.height());
        painter.setFont(fontFor(TextRole::caption));
        painter.setPen(tokens.text2);
        const std::int64_t before =
            i > 0 ? report()->marks[static_cast<std::size_t>(i) - 1].count : 0;
        if (before > 0) {
            const QString share =
                tr("%1% of the step before").arg(decimalText(percentOf(mark.count, before), 1));
            painter.drawText(figure, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(share, Qt::ElideRight,
                                                              static_cast<int>(figure.width())));
        }
        if (isCurrent && hasFocus()) {
            paintFocusRing(painter, bar.adjusted(-3, -3, 3, 3), tokens.accent, 6);
        }
    }
}

} // namespace caravan::ui
