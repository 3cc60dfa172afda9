// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/link_label.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QPainter>

namespace caravan::ui {

LinkLabel::LinkLabel(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setToolTip(plainToolTip(text));
    setFont(fontFor(TextRole::bodyMedium));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LinkLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize LinkLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 4, fontMetrics().height() + 2};
}

QSize LinkLabel::minimumSizeHint() const
{
    return {16, sizeHint().height()};
}

void LinkLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    QFont shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    painter.setPen(!isEnabled()              ? tokens.text3
                   : m_tone == Tone::neutral ? tokens.accent
                                             : tokens.ink(m_tone));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, rect(), tokens.accent, 3);
    }
}

} // namespace caravan::ui
