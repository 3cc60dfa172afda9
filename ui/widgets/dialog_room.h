// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QDialog;

namespace caravan::ui {

/// Makes a dialog as high as what it says needs at its width. Qt counts wrapped text as one or two
/// lines there, so a complaint that appears would cut the texts beside it.
void giveRoom(QDialog& dialog);

} // namespace caravan::ui
