// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/pill.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kPillHeight = 22;
constexpr int kDot = 6;
constexpr int kSide = 8;
constexpr int kDotGap = 5;
constexpr int kTextPx = 12;

QFont pillFont(QFont font)
{
    font.setPixelSize(kTextPx);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

QSize pillSize(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(pillFont(font));
    return {2 * kSide + kDot + kDotGap + metrics.horizontalAdvance(text) + 1, kPillHeight};
}

void paintPill(QPainter& painter, const QRect& rect, const QString& text, Tone tone,
               const QColor& ground, QFont font)
{
    if (text.isEmpty()) {
        return;
    }
    const Tokens& tokens = currentTokens();
    font = pillFont(font);
    const int width = std::min(pillSize(text, font).width(), rect.width());
    const QRect box(rect.x(), rect.y() + (rect.height() - kPillHeight) / 2, width, kPillHeight);
    painter.save();
    paintBox(painter, box, tokens.soft(tone, ground), Qt::transparent, kPillHeight / 2.0);
    const QRectF dot(box.x() + kSide, box.y() + (kPillHeight - kDot) / 2.0, kDot, kDot);
    paintBox(painter, dot, tokens.ink(tone), Qt::transparent, kDot / 2.0);
    const QRect textRect = box.adjusted(kSide + kDot + kDotGap, 0, -kSide + 2, 0);
    painter.setFont(font);
    painter.setPen(tokens.ink(tone));
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, textRect.width()));
    painter.restore();
}

Pill::Pill(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::setText(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_text, font());
}

QSize Pill::minimumSizeHint() const
{
    return sizeHint();
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_text, m_tone, currentTokens().surface, font());
}

} // namespace caravan::ui
