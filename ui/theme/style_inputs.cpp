// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace caravan::ui {

namespace {

constexpr char kInvalidProperty[] = "caravanInvalid";

bool isInvalid(const QWidget* widget)
{
    // The editor inside a spin box or an editable combo box is marked through its parent.
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->property(kInvalidProperty).toBool()) {
            return true;
        }
        if (!at->focusProxy() && at != widget) {
            break;
        }
    }
    return false;
}

void paintField(const Tokens& tokens, const QStyleOption& option, QPainter& painter,
                const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && (option.state & QStyle::State_HasFocus);
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    QColor line = enabled ? (hovered ? tokens.text3 : tokens.borderControl)
                          : mixed(tokens.border, tokens.borderControl, 0.2);
    if (isInvalid(widget)) {
        line = tokens.danger;
    } else if (focused) {
        line = tokens.accent;
    }
    const QColor fill = enabled ? tokens.surface : mixed(tokens.surface, tokens.bg, 0.6);
    paintBox(painter, option.rect, fill, line, kControlRadius, focused ? 1.6 : 1.0);
}

} // namespace

bool isInsideOtherField(const QWidget* widget)
{
    return widget && widget->parentWidget() &&
           (widget->parentWidget()->inherits("QComboBox") ||
            widget->parentWidget()->inherits("QAbstractSpinBox"));
}

void setInvalid(QWidget& field, bool invalid)
{
    if (field.property(kInvalidProperty).toBool() != invalid) {
        field.setProperty(kInvalidProperty, invalid);
        field.update();
    }
}

void paintFieldFrame(const Tokens& tokens, const QStyleOption& option, QPainter& painter,
                     const QWidget* widget)
{
    paintField(tokens, option, painter, widget);
}

void paintCombo(const Tokens& tokens, const QStyleOptionComboBox& option, QPainter& painter,
                const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    paintField(tokens, option, painter, widget);
    const QRect arrow(option.rect.right() - kSmallIconSize - kGap, option.rect.y(), kSmallIconSize,
                      option.rect.height());
    paintIcon(painter, arrow, QStringLiteral("chevron-down"),
              enabled ? tokens.text2 : mixed(tokens.surface, tokens.text3, 0.5), kSmallIconSize);
}

void paintSpin(const Tokens& tokens, const QStyleOptionSpinBox& option, QPainter& painter,
               const QWidget* widget)
{
    paintField(tokens, option, painter, widget);
}

} // namespace caravan::ui
