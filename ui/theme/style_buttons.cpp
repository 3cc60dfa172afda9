// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

namespace caravan::ui {

namespace {

constexpr char kKindProperty[] = "caravanButtonKind";

ButtonKind kindOf(const QWidget* widget, bool isDefault)
{
    const QVariant kind = widget ? widget->property(kKindProperty) : QVariant();
    if (kind.isValid()) {
        return static_cast<ButtonKind>(kind.toInt());
    }
    return isDefault ? ButtonKind::primary : ButtonKind::secondary;
}

bool isDefault(const QStyleOptionButton& option)
{
    return option.features & QStyleOptionButton::DefaultButton;
}

QColor labelColor(const Tokens& tokens, ButtonKind kind, bool enabled)
{
    if (!enabled) {
        return mixed(tokens.surface, tokens.text2, 0.55);
    }
    switch (kind) {
    case ButtonKind::primary:
        return tokens.onAccent;
    case ButtonKind::danger:
        return tokens.danger;
    case ButtonKind::ghost:
        return tokens.text2;
    case ButtonKind::secondary:
        break;
    }
    return tokens.text;
}

} // namespace

void setButtonKind(QAbstractButton& button, ButtonKind kind)
{
    button.setProperty(kKindProperty, static_cast<int>(kind));
    button.update();
}

void paintButtonBevel(const Tokens& tokens, const QStyleOptionButton& option, QPainter& painter,
                      const QWidget* widget)
{
    const ButtonKind kind = kindOf(widget, isDefault(option));
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const double push = pressed ? 0.14 : hovered ? 0.07 : 0.0;
    const QRectF rect = option.rect;

    if (kind == ButtonKind::primary) {
        const QColor base = enabled ? tokens.accent : mixed(tokens.bg, tokens.text3, 0.18);
        const QColor fill = mixed(base, tokens.dark ? QColor(Qt::white) : QColor(Qt::black), push);
        paintBox(painter, rect, fill, Qt::transparent, kControlRadius);
    } else if (kind == ButtonKind::ghost) {
        if (pressed || hovered) {
            paintBox(painter, rect, mixed(tokens.surface, tokens.text, push), Qt::transparent,
                     kControlRadius);
        }
    } else {
        const bool isOn = option.state & QStyle::State_On;
        const bool isMeant = kind == ButtonKind::danger && isDefault(option); // by Enter
        const QColor line = isMeant ? tokens.danger
                            : isOn
                                ? tokens.accent
                                : mixed(tokens.border, tokens.borderControl, enabled ? 0.45 : 0.0);
        const QColor ground = isOn ? tokens.accentSoft : tokens.surface;
        paintBox(painter, rect, mixed(ground, tokens.text, isOn ? 0.0 : push * 0.7), line,
                 kControlRadius);
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        const QColor ring = kind == ButtonKind::primary ? tokens.text : tokens.accent;
        paintFocusRing(painter, rect, ring, kControlRadius);
    }
}

void paintButtonLabel(const Tokens& tokens, const QStyleOptionButton& option, QPainter& painter,
                      const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const ButtonKind kind = kindOf(widget, isDefault(option));
    QFont font = option.fontMetrics.height() > 0 ? painter.font() : QFont();
    font.setWeight(QFont::Medium);
    painter.save();
    painter.setFont(font);

    const QFontMetrics metrics(font);
    const int iconSpace = option.icon.isNull() ? 0 : option.iconSize.width();
    const int between = iconSpace > 0 && !option.text.isEmpty() ? 6 : 0;
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const int menuSpace = hasMenu ? kSmallIconSize + 4 : 0;
    const int textWidth = std::min(metrics.size(0, option.text).width(),
                                   option.rect.width() - iconSpace - between - menuSpace);
    int x =
        option.rect.x() + (option.rect.width() - iconSpace - between - textWidth - menuSpace) / 2;
    if (iconSpace > 0) {
        const QRect place(x, option.rect.y() + (option.rect.height() - iconSpace) / 2, iconSpace,
                          iconSpace);
        option.icon.paint(&painter, place, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
        x += iconSpace + between;
    }
    const bool isOn = (option.state & QStyle::State_On) && kind != ButtonKind::primary;
    painter.setPen(isOn && enabled ? tokens.accent : labelColor(tokens, kind, enabled));
    painter.drawText(QRect(x, option.rect.y(), textWidth, option.rect.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, option.text);
    if (hasMenu) {
        paintIcon(painter,
                  QRect(x + textWidth + 4, option.rect.y(), kSmallIconSize, option.rect.height()),
                  QStringLiteral("chevron-down"), labelColor(tokens, kind, enabled),
                  kSmallIconSize);
    }
    painter.restore();
}

void paintToolButton(const Tokens& tokens, const QStyleOptionToolButton& option, QPainter& painter,
                     const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool outlined = kindOf(widget, false) == ButtonKind::secondary && widget &&
                          widget->property(kKindProperty).isValid();
    const double push = pressed ? 0.12 : hovered ? 0.06 : 0.0;
    const QRectF rect = option.rect;
    const bool isOn = (option.state & QStyle::State_On) && enabled;
    const QColor fill = isOn ? tokens.accentSoft : mixed(tokens.surface, tokens.text, push);
    if (outlined) {
        paintBox(painter, rect, fill, mixed(tokens.border, tokens.borderControl, 0.45),
                 kControlRadius);
    } else if (push > 0.0) {
        paintBox(painter, rect, fill, Qt::transparent, kControlRadius);
    }
    if (option.features & QStyleOptionToolButton::Arrow) {
        paintIcon(painter, option.rect,
                  option.arrowType == Qt::LeftArrow ? QStringLiteral("chevron-left")
                                                    : QStringLiteral("chevron-right"),
                  enabled ? tokens.text2 : mixed(tokens.surface, tokens.text3, 0.4),
                  kSmallIconSize);
        return;
    }
    const bool withText = option.toolButtonStyle == Qt::ToolButtonTextBesideIcon;
    const int size = option.iconSize.width();
    const QRect content = option.rect.adjusted(withText ? kGap : 0, 0, 0, 0);
    if (!option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        const QRect place(withText ? content.x() : content.x() + (content.width() - size) / 2,
                          content.y() + (content.height() - size) / 2, size, size);
        option.icon.paint(&painter, place, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (withText || option.toolButtonStyle == Qt::ToolButtonTextOnly) {
        const int shift = withText && !option.icon.isNull() ? size + 6 : 0;
        painter.setPen(isOn ? tokens.accent : labelColor(tokens, ButtonKind::ghost, enabled));
        painter.drawText(content.adjusted(shift, 0, 0, 0),
                         (withText ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
                         option.text);
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        paintFocusRing(painter, rect, tokens.accent, kControlRadius);
    }
}

void paintCheckIndicator(const Tokens& tokens, const QStyleOption& option, QPainter& painter,
                         bool round)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF rect = option.rect;
    const double radius = round ? rect.height() / 2 : 4;
    const QColor accent = enabled ? tokens.accent : mixed(tokens.surface, tokens.text3, 0.5);
    if (on && !round) {
        paintBox(painter, rect, accent, Qt::transparent, radius);
        const bool partial = option.state & QStyle::State_NoChange;
        paintIcon(painter, option.rect, partial ? QStringLiteral("minus") : QStringLiteral("check"),
                  tokens.onAccent, option.rect.height() - 4);
    } else {
        const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
        paintBox(painter, rect, tokens.surface, on || hovered ? accent : tokens.borderControl,
                 radius);
        if (on) {
            const double inset = rect.height() * 0.28;
            paintBox(painter, rect.adjusted(inset, inset, -inset, -inset), accent, Qt::transparent,
                     radius);
        }
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        paintFocusRing(painter, rect.adjusted(-2, -2, 2, 2), tokens.accent, radius + 2);
    }
}

} // namespace caravan::ui
