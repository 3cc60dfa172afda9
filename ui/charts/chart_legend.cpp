// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/chart_legend.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace caravan::ui {

namespace {

constexpr double kSwatch = 10;

} // namespace

double ChartLegend::draw(QPainter* painter, const QRectF& rect) const
{
    if (entries.empty()) {
        return 0;
    }
    const Tokens& tokens = currentTokens();
    QPointF at(rect.left(), rect.top());
    for (const Entry& one : entries) {
        const double width = kSwatch + 6 +
                             QFontMetricsF(fontFor(TextRole::caption)).horizontalAdvance(one.name) +
                             2 * kGap;
        if (at.x() > rect.left() && at.x() + width > rect.right()) {
            at = QPointF(rect.left(), at.y() + kLineHeight);
        }
        if (painter != nullptr) {
            const double middle = at.y() + kLineHeight / 2 - 4;
            paintBox(*painter, QRectF(at.x(), middle - kSwatch / 2, kSwatch, kSwatch), one.color,
                     Qt::transparent, 3);
            painter->setFont(fontFor(TextRole::caption));
            painter->setPen(tokens.text2);
            painter->drawText(
                QRectF(at.x() + kSwatch + 6, middle - kLineHeight / 2, width, kLineHeight),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, one.name);
        }
        at.rx() += width;
    }
    return at.y() + kLineHeight - rect.top();
}

} // namespace caravan::ui
