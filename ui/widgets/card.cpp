// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/card.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace caravan::ui {

Card::Card(QWidget* parent) : QWidget(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    m_body->setSpacing(kGap);
}

QHBoxLayout* Card::addTitle(const QString& title)
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 4);
    m_title = new PlainLabel(title, TextRole::cardTitle);
    line->addWidget(m_title);
    line->addStretch(1);
    m_body->addLayout(line);
    return line;
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    paintBox(painter, rect(), tokens.surface, tokens.border, kCardRadius);
}

} // namespace caravan::ui
