// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace caravan::ui {

namespace {

QFont atSize(QFont font, TextRole role)
{
    const QFont wanted = fontFor(role);
    font.setPixelSize(wanted.pixelSize());
    font.setWeight(static_cast<QFont::Weight>(wanted.weight()));
    return font;
}

} // namespace

void paintHeaderSection(const Tokens& tokens, const QStyleOptionHeader& option, QPainter& painter)
{
    painter.fillRect(option.rect, tokens.surface);
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                     tokens.border);
}

void paintHeaderLabel(const Tokens& tokens, const QStyleOptionHeader& option, QPainter& painter)
{
    painter.save();
    painter.setFont(atSize(painter.font(), TextRole::caption));
    QFont font = painter.font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const QFontMetrics metrics(font);

    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QRect rect = option.rect.adjusted(kCellPadding, 0, -kCellPadding, -1);
    const int arrowSpace = sorted ? kSmallIconSize - 2 : 0;
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, rect.width() - arrowSpace);
    const int width = metrics.horizontalAdvance(text);
    const bool right = option.textAlignment & Qt::AlignRight;
    const int x = right ? rect.right() - width - arrowSpace + 1 : rect.x();

    painter.setPen(sorted ? tokens.text : tokens.text2);
    painter.drawText(QRect(x, rect.y(), width + 2, rect.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (sorted) {
        // Fusion's SortDown is an ascending order.
        const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QRect(x + width + 2, rect.y(), 13, rect.height()),
                  ascending ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  tokens.text, 13);
    }
    painter.restore();
}

void paintMenuItem(const Tokens& tokens, const QStyleOptionMenuItem& option, QPainter& painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1),
                         tokens.border);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect rect = option.rect.adjusted(4, 1, -4, -1);
    if (enabled && (option.state & QStyle::State_Selected)) {
        paintBox(painter, rect, mixed(tokens.raised, tokens.text, 0.07), Qt::transparent,
                 kControlRadius - 1);
    }
    const QColor color = enabled ? tokens.text : mixed(tokens.raised, tokens.text2, 0.55);
    const QRect left(rect.x() + kGap, rect.y(), kSmallIconSize, rect.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) {
            paintIcon(painter, left, QStringLiteral("check"), tokens.accent, kSmallIconSize);
        }
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter,
                          QRect(left.x(), left.y() + (left.height() - kSmallIconSize) / 2,
                                kSmallIconSize, kSmallIconSize),
                          Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool indented =
        option.maxIconWidth > 0 || option.menuHasCheckableItems || !option.icon.isNull();
    const QRect text =
        rect.adjusted(indented ? kGap + kSmallIconSize + kGap : kCellPadding, 0, -kCellPadding, 0);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    painter.setFont(option.font);
    painter.setPen(color);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, parts.first());
    if (parts.size() > 1) {
        painter.setPen(tokens.text3);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter,
                  QRect(rect.right() - kSmallIconSize - 4, rect.y(), kSmallIconSize, rect.height()),
                  QStringLiteral("chevron-right"), tokens.text3, kSmallIconSize);
    }
}

void paintTab(const Tokens& tokens, const QStyleOptionTab& option, QPainter& painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.save();
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(selected ? tokens.accent : hovered ? tokens.text : tokens.text2);
    painter.drawText(option.rect, Qt::AlignCenter, option.text);
    painter.restore();
    if (selected) {
        painter.fillRect(
            QRect(option.rect.x() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2),
            tokens.accent);
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        paintFocusRing(painter, option.rect.adjusted(2, 4, -2, -4), tokens.accent, kControlRadius);
    }
}

void paintProgress(const Tokens& tokens, const QStyleOptionProgressBar& option, QPainter& painter)
{
    QRectF track = option.rect;
    track.setHeight(std::min(track.height(), 6.0));
    track.moveCenter(QRectF(option.rect).center());
    paintBox(painter, track, mixed(tokens.surface, tokens.text, 0.10), Qt::transparent, 3);
    const int span = option.maximum - option.minimum;
    if (span <= 0) {
        return;
    }
    QRectF done = track;
    done.setWidth(track.width() * (option.progress - option.minimum) / span);
    paintBox(painter, done, tokens.accent, Qt::transparent, 3);
}

void paintScrollBar(const Tokens& tokens, const QStyleOptionSlider& option, const QRect& slider,
                    QPainter& painter)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QRectF thumb = slider;
    if (option.orientation == Qt::Vertical) {
        thumb.adjust(active ? 2 : 3, 2, active ? -2 : -3, -2);
    } else {
        thumb.adjust(2, active ? 2 : 3, -2, active ? -2 : -3);
    }
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    paintBox(painter, thumb, mixed(tokens.surface, tokens.text, active ? 0.40 : 0.18),
             Qt::transparent, radius);
}

} // namespace caravan::ui
