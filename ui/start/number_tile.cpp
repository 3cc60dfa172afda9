// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/start/number_tile.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kHeight = 84;
constexpr int kLeastWidth = 96;
constexpr int kNumberHeight = 32;

} // namespace

NumberTile::NumberTile(const QString& number, const QString& text, Ink ink, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_ink(ink)
{
    setText(text);
    setAccessibleName(QStringLiteral("%1: %2").arg(text, number));
    setToolTip(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize NumberTile::sizeHint() const
{
    return {QFontMetrics(fontFor(TextRole::body)).horizontalAdvance(text()) + 2 * kCardPadding,
            kHeight};
}

QSize NumberTile::minimumSizeHint() const
{
    return {kLeastWidth, kHeight};
}

void NumberTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = currentTokens();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintBox(painter, box, tokens.surface, underMouse() ? tokens.accent : tokens.border,
             kCardRadius, 1.0);
    const QRect inner = rect().adjusted(kCardPadding, kGap + 4, -kCardPadding, -kGap - 4);
    painter.setFont(fontFor(TextRole::pageTitle));
    painter.setPen(inkColor(m_ink, tokens));
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), kNumberHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, m_number);
    const QFont font = fontFor(TextRole::body);
    painter.setFont(font);
    painter.setPen(tokens.text2);
    painter.drawText(QRect(inner.left(), inner.top() + kNumberHeight, inner.width(),
                           inner.height() - kNumberHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, inner.width()));
    if (hasFocus()) {
        paintFocusRing(painter, box, tokens.accent, kCardRadius);
    }
}

} // namespace caravan::ui
