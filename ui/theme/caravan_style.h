// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/tokens.h"

#include <QProxyStyle>

class QAbstractButton;

namespace caravan::ui {

enum class ButtonKind { secondary, primary, ghost, danger };

/// A push button is secondary until told otherwise; a dialog's default button is primary.
void setButtonKind(QAbstractButton& button, ButtonKind kind);

/// A tool or push button painted pressed-in and tinted while checked is set with the kind; a line
/// edit with this mark paints a danger outline (the sentence beside the field says why).
void setInvalid(QWidget& field, bool invalid);

/// Fusion redrawn flat from the tokens: one accent, one-pixel borders, rounded controls, a focus
/// ring that appears for the keyboard only. The application uses no style sheet.
class CaravanStyle : public QProxyStyle {
    Q_OBJECT

public:
    CaravanStyle();

    const Tokens& tokens() const { return *m_tokens; }
    void setTokens(const Tokens& tokens) { m_tokens = &tokens; }

    QPalette standardPalette() const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    /// Captions are whatever people call their things: & is a letter, not the sign of a key.
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette,
                      bool enabled, const QString& text, QPalette::ColorRole role) const override;
    QRect itemTextRect(const QFontMetrics& metrics, const QRect& rect, int flags, bool enabled,
                       const QString& text) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                       const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    /// The wheel scrolls what a field stands in; it changes a value only where the keyboard is.
    bool eventFilter(QObject* watched, QEvent* event) override;
    using QProxyStyle::polish;

private:
    const Tokens* m_tokens;
};

/// The tokens of the running application's style; the light ones before there is one.
const Tokens& currentTokens();

} // namespace caravan::ui
