// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/caravan_style.h"

#include "ui/theme/density.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QStyleOption>
#include <QTreeView>
#include <QWidget>

namespace caravan::ui {

QRect CaravanStyle::subElementRect(SubElement element, const QStyleOption* option,
                                   const QWidget* widget) const
{
    if (element == SE_LineEditContents && !isInsideOtherField(widget)) {
        return option->rect.adjusted(6, 0, -6, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect CaravanStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                   SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (part == SC_ComboBoxEditField) {
            return rect.adjusted(kGap, 1, -(kSmallIconSize + kGap + 4), -1);
        }
        if (part == SC_ComboBoxArrow) {
            return {rect.right() - kSmallIconSize - kGap, rect.y(), kSmallIconSize + kGap,
                    rect.height()};
        }
    }
    if (control == CC_SpinBox) {
        const QRect rect = option->rect;
        if (part == SC_SpinBoxEditField) {
            return rect.adjusted(kGap - 2, 1, -kGap, -1);
        }
        if (part == SC_SpinBoxUp || part == SC_SpinBoxDown) {
            return {};
        }
    }
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine) {
            return {};
        }
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            const bool vertical = bar->orientation == Qt::Vertical;
            const int length = vertical ? bar->rect.height() : bar->rect.width();
            if (part == SC_ScrollBarGroove) {
                return bar->rect;
            }
            const qint64 range = bar->maximum - bar->minimum;
            const int wanted =
                range > 0
                    ? static_cast<int>(qint64{length} * bar->pageStep / (range + bar->pageStep))
                    : length;
            const int size = std::min(length, std::max(32, wanted));
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - size, bar->upsideDown);
            const auto span = [&](int from, int extent) {
                return vertical ? QRect(0, from, bar->rect.width(), extent)
                                : QRect(from, 0, extent, bar->rect.height());
            };
            if (part == SC_ScrollBarSlider) {
                return span(start, size);
            }
            if (part == SC_ScrollBarSubPage) {
                return span(0, start);
            }
            if (part == SC_ScrollBarAddPage) {
                return span(start + size, length - start - size);
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize CaravanStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                     const QSize& size, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        int width = size.width() + 28;
        if (button && (button->features & QStyleOptionButton::HasMenu)) {
            width += kSmallIconSize;
        }
        if (button && !button->icon.isNull()) {
            width += button->text.isEmpty() ? -18 : 4;
        }
        return {std::max(width, controlHeight()), controlHeight()};
    }
    case CT_LineEdit:
        return {size.width() + 12, isInsideOtherField(widget) ? size.height() : controlHeight()};
    case CT_ComboBox:
        return {size.width() + 2 * kGap + kSmallIconSize + 20, controlHeight()};
    case CT_SpinBox:
        return {size.width() + 2 * kGap, controlHeight()};
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
            return {controlHeight(), controlHeight()};
        }
        return {size.width() + kGap, controlHeight()};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2 * kCellPadding, kHeaderHeight};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return qobject_cast<const QTreeView*>(widget)
                   ? QSize(base.width(), std::max(base.height(), kSmallControlHeight + 4))
                   : base;
    }
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            return {size.width(), 9};
        }
        const int shortcut = item && item->text.contains(QLatin1Char('\t')) ? 32 : 0;
        return {size.width() + kGap + kSmallIconSize + 3 * kCellPadding + shortcut,
                kSmallControlHeight + 4};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

} // namespace caravan::ui
