// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace caravan::ui {

/// Which token an icon is drawn with; looked up when it is painted, so a change of appearance
/// needs no new icons.
enum class Ink { text, text2, text3, accent, onAccent, success, warning, danger, violet };

QColor inkColor(Ink ink, const Tokens& tokens);
Ink inkOf(Tone tone);

/// An outline icon from resources/icons, e.g. "handshake". An unknown name paints a plain circle,
/// because names also come from the catalogue a company may have extended.
QIcon icon(const QString& name, Ink ink = Ink::text2);

/// The same as pixels, sharp at `ratio`; cached by name, colour, size and ratio.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, double ratio);

/// Paints the icon centred in `rect`.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color,
               int size);

} // namespace caravan::ui
