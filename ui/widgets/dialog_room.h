// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QDialog;
class QSize;

namespace caravan::ui {

/// Gives a dialog the size it opens with, or what the screen has: at one and a half times the size
/// its buttons would else lie below the edge.
void openWithin(QDialog& dialog, const QSize& wanted);

/// Makes a dialog as high as what it says needs at its width. Qt counts wrapped text as one or two
/// lines there, so a complaint that appears would cut the texts beside it.
void giveRoom(QDialog& dialog);

} // namespace caravan::ui
