// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/tokens.h"

#include <QRect>

class QPainter;
class QString;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace caravan::ui {

/// A filled, outlined rounded rectangle whose one-pixel line lies on whole pixels.
void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
              double radius, double lineWidth = 1.0);

/// The two-pixel ring that shows keyboard focus, drawn inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, const QColor& accent, double radius);

/// Soft layered shadow for a popup drawn as a child widget; `rect` is the popup's own box.
void paintShadow(QPainter& painter, const QRectF& rect, double radius, bool dark);

/// True for the line edit inside a spin box or an editable combo box, which draw the frame.
bool isInsideOtherField(const QWidget* widget);

// The parts of CaravanStyle, one group of controls per file.
void paintButtonBevel(const Tokens& tokens, const QStyleOptionButton& option, QPainter& painter,
                      const QWidget* widget);
void paintButtonLabel(const Tokens& tokens, const QStyleOptionButton& option, QPainter& painter,
                      const QWidget* widget);
void paintToolButton(const Tokens& tokens, const QStyleOptionToolButton& option, QPainter& painter,
                     const QWidget* widget);
void paintCheckIndicator(const Tokens& tokens, const QStyleOption& option, QPainter& painter,
                         bool round);

void paintFieldFrame(const Tokens& tokens, const QStyleOption& option, QPainter& painter,
                     const QWidget* widget);
void paintCombo(const Tokens& tokens, const QStyleOptionComboBox& option, QPainter& painter,
                const QWidget* widget);
void paintSpin(const Tokens& tokens, const QStyleOptionSpinBox& option, QPainter& painter,
               const QWidget* widget);

void paintHeaderSection(const Tokens& tokens, const QStyleOptionHeader& option, QPainter& painter);
void paintHeaderLabel(const Tokens& tokens, const QStyleOptionHeader& option, QPainter& painter);
void paintMenuItem(const Tokens& tokens, const QStyleOptionMenuItem& option, QPainter& painter);
void paintTab(const Tokens& tokens, const QStyleOptionTab& option, QPainter& painter);
void paintProgress(const Tokens& tokens, const QStyleOptionProgressBar& option, QPainter& painter);
void paintScrollBar(const Tokens& tokens, const QStyleOptionSlider& option, const QRect& slider,
                    QPainter& painter);

} // namespace caravan::ui
