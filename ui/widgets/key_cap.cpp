// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/key_cap.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace caravan::ui {

KeyCap::KeyCap(const QString& text, QWidget* parent) : QWidget(parent), m_text(text)
{
    setFont(fontFor(TextRole::badge));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 14, 22};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paintBox(painter, rect(), tokens.surface, mixed(tokens.border, tokens.borderControl, 0.5), 4);
    painter.setPen(tokens.text2);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace caravan::ui
