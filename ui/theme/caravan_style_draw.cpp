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

bool isTextArea(const QWidget* widget)
{
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

QString arrowName(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    default:
        return QStringLiteral("chevron-down");
    }
}

} // namespace

void CaravanStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!isInsideOtherField(widget) && (!frame || frame->lineWidth > 0)) {
            paintFieldFrame(*m_tokens, *option, *painter, widget);
        }
        return;
    }
    case PE_FrameLineEdit:
    case PE_FrameButtonTool:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_PanelButtonTool:
        return;
    case PE_Frame:
        if (isTextArea(widget)) {
            paintFieldFrame(*m_tokens, *option, *painter, widget);
        }
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.x(), option->rect.y(), option->rect.width(), 1),
                          m_tokens->border);
        return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange) {
            paintFocusRing(*painter, option->rect, m_tokens->accent, kControlRadius);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckIndicator(*m_tokens, *option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        paintCheckIndicator(*m_tokens, *option, *painter, true);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, m_tokens->border);
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), m_tokens->raised);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelItemViewItem: {
        const bool selected = option->state & State_Selected;
        const bool hovered = option->state & State_MouseOver;
        if (selected || hovered) {
            painter->fillRect(option->rect, selected ? m_tokens->accentSoft : m_tokens->hover);
        }
        return;
    }
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintIcon(*painter, option->rect, arrowName(element), m_tokens->text2,
                  std::min(kSmallIconSize, option->rect.height()));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CaravanStyle::drawControl(ControlElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintButtonBevel(*m_tokens, *button, *painter, widget);
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintButtonLabel(*m_tokens, *button, *painter, widget);
        }
        return;
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // Selected rows are tinted, not filled with the accent as selected words are.
            QStyleOptionViewItem plain = *item;
            plain.palette.setColor(QPalette::HighlightedText, m_tokens->text);
            QProxyStyle::drawControl(element, &plain, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paintHeaderSection(*m_tokens, *header, *painter);
        }
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paintHeaderLabel(*m_tokens, *header, *painter);
        }
        return;
    case CE_Header:
        drawControl(CE_HeaderSection, option, painter, widget);
        drawControl(CE_HeaderLabel, option, painter, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_tokens->surface);
        painter->fillRect(QRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1),
                          m_tokens->border);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paintMenuItem(*m_tokens, *item, *painter);
        }
        return;
    case CE_MenuEmptyArea:
    case CE_MenuVMargin:
    case CE_MenuHMargin:
    case CE_MenuTearoff:
        return;
    case CE_TabBarTab:
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paintTab(*m_tokens, *tab, *painter);
        }
        return;
    case CE_TabBarTabShape:
    case CE_ShapedFrame:
        if (element == CE_ShapedFrame && isTextArea(widget)) {
            paintFieldFrame(*m_tokens, *option, *painter, widget);
        } else if (widget && widget->inherits("QComboBoxPrivateContainer")) {
            drawPrimitive(PE_PanelMenu, option, painter, widget);
        }
        return;
    case CE_Splitter:
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paintProgress(*m_tokens, *bar, *painter);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void CaravanStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paintCombo(*m_tokens, *combo, *painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            paintSpin(*m_tokens, *spin, *painter, widget);
            return;
        }
    }
    if (control == CC_ToolButton) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            paintToolButton(*m_tokens, *button, *painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintScrollBar(*m_tokens, *bar,
                           subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), *painter);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace caravan::ui
