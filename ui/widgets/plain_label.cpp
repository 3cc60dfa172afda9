// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/plain_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace caravan::ui {

namespace {

// See CaravanStyle::standardPalette().
QPalette::ColorRole roleOf(Ink ink)
{
    switch (ink) {
    case Ink::text:
        return QPalette::WindowText;
    case Ink::text2:
        return QPalette::Mid;
    case Ink::text3:
        return QPalette::PlaceholderText;
    case Ink::accent:
    case Ink::violet:
        return QPalette::Link;
    case Ink::onAccent:
        return QPalette::HighlightedText;
    case Ink::success:
        return QPalette::Midlight;
    case Ink::warning:
        return QPalette::LinkVisited;
    case Ink::danger:
        return QPalette::BrightText;
    }
    return QPalette::WindowText;
}

} // namespace

QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

PlainLabel::PlainLabel(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(role));
    setInk(ink);
    setText(text);
}

void PlainLabel::setInk(Ink ink)
{
    setForegroundRole(roleOf(ink));
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(0, hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect rect = contentsRect();
    const QString line = text().simplified();
    painter.drawText(rect, static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(line, Qt::ElideRight, rect.width()));
}

bool PlainLabel::event(QEvent* event)
{
    if (m_elided && event->type() == QEvent::ToolTip) {
        if (fontMetrics().horizontalAdvance(text().simplified()) > contentsRect().width()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()),
                               this);
        }
        return true;
    }
    return QLabel::event(event);
}

} // namespace caravan::ui
