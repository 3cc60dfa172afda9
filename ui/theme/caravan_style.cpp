// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/caravan_style.h"

#include "ui/theme/combo_delegate.h"
#include "ui/theme/density.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>

namespace caravan::ui {

namespace {

constexpr int kMnemonics = Qt::TextShowMnemonic | Qt::TextHideMnemonic;

constexpr int kScrollExtent = 12;
constexpr int kIndicator = 18;
constexpr int kTextAreaFrame = 3; // so that what is inside leaves the rounded corners alone

bool isComboPopup(const QWidget* widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

} // namespace

const Tokens& currentTokens()
{
    const auto* style = qobject_cast<const CaravanStyle*>(QApplication::style());
    return style ? style->tokens() : lightTokens();
}

CaravanStyle::CaravanStyle() : QProxyStyle(QStringLiteral("Fusion")), m_tokens(&lightTokens()) {}

QPalette CaravanStyle::standardPalette() const
{
    const Tokens& t = *m_tokens;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color,
                                const QColor& disabled) {
        palette.setColor(QPalette::All, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor faint = mixed(t.surface, t.text2, 0.6);
    set(QPalette::Window, t.bg, t.bg);
    set(QPalette::WindowText, t.text, faint);
    set(QPalette::Base, t.surface, mixed(t.surface, t.bg, 0.6));
    set(QPalette::AlternateBase, t.hover, t.hover);
    set(QPalette::ToolTipBase, t.dark ? t.raised : t.text, t.raised);
    set(QPalette::ToolTipText, t.dark ? t.text : t.surface, t.text);
    set(QPalette::PlaceholderText, t.text3, faint);
    set(QPalette::Text, t.text, faint);
    set(QPalette::Button, t.surface, t.surface);
    set(QPalette::ButtonText, t.text, faint);
    set(QPalette::Highlight, t.dark ? mixed(t.surface, t.accent, 0.45) : t.accent, t.border);
    set(QPalette::HighlightedText, t.dark ? t.text : t.onAccent, t.text2);
    // The roles a flat style has no use for carry the other inks, so a label follows the
    // appearance by its foreground role alone (ui/widgets/plain_label.h).
    set(QPalette::Mid, t.text2, faint);
    set(QPalette::Link, t.accent, faint);
    set(QPalette::LinkVisited, t.warning, faint);
    set(QPalette::BrightText, t.danger, faint);
    set(QPalette::Midlight, t.success, faint);
    set(QPalette::Light, t.surface, t.surface);
    set(QPalette::Dark, t.border, t.border);
    set(QPalette::Shadow, t.border, t.border);
    return palette;
}

int CaravanStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                              const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_ToolBarFrameWidth:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_FocusFrameVMargin:
        return 0;
    case PM_FocusFrameHMargin: // words of a table stand below those of its header
        return qobject_cast<const QTreeView*>(widget) ? kCellPadding - 1 : 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_DefaultFrameWidth:
        if (widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"))) {
            return kTextAreaFrame;
        }
        return qobject_cast<const QLineEdit*>(widget) || isComboPopup(widget) ? 4 : 1;
    case PM_ComboBoxFrameWidth:
        return 2;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return kSmallIconSize;
    case PM_ToolBarIconSize:
        return kIconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return kGap;
    case PM_ScrollBarExtent:
        return kScrollExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return kCardPadding;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kGap;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarScrollButtonWidth:
        return 24;
    case PM_TabBarTabVSpace:
        return 22;
    case PM_SplitterWidth:
        return kCardPadding;
    case PM_TextCursorWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CaravanStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Widget_Animation_Duration:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_MouseTracking:
    case SH_Menu_Scrollable: // one column that scrolls, instead of several over the whole window
    case SH_ComboBox_ListMouseTracking:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_tokens->border.rgb());
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon CaravanStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                 const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon(QStringLiteral("x"), Ink::text3);
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("triangle-alert"), Ink::warning);
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("circle-alert"), Ink::danger);
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("info"), Ink::accent);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void CaravanStyle::drawItemText(QPainter* painter, const QRect& rect, int flags,
                                const QPalette& palette, bool enabled, const QString& text,
                                QPalette::ColorRole role) const
{
    QProxyStyle::drawItemText(painter, rect, flags & ~kMnemonics, palette, enabled, text, role);
}

QRect CaravanStyle::itemTextRect(const QFontMetrics& metrics, const QRect& rect, int flags,
                                 bool enabled, const QString& text) const
{
    return QProxyStyle::itemTextRect(metrics, rect, flags & ~kMnemonics, enabled, text);
}

bool CaravanStyle::eventFilter(QObject* watched, QEvent* event)
{
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore(); // goes to the page around it
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void CaravanStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QScrollBar*>(widget) ||
        qobject_cast<QHeaderView*>(widget) || widget->inherits("QAbstractSpinBox") ||
        widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit")) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QLineEdit*>(widget) && !isInsideOtherField(widget)) {
        widget->setMinimumHeight(controlHeight());
    }
    if (qobject_cast<QComboBox*>(widget) || widget->inherits("QAbstractSpinBox")) {
        if (widget->focusPolicy() == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
        widget->installEventFilter(this);
    }
    if (auto* combo = qobject_cast<QComboBox*>(widget)) {
        combo->view()->setMouseTracking(true);
        if (!qobject_cast<ComboDelegate*>(combo->itemDelegate())) {
            combo->setItemDelegate(new ComboDelegate(combo));
        }
    }
}

} // namespace caravan::ui
