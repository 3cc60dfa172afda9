// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;

namespace caravan::ui {

class PlainLabel;

/// The last line of a dialog that adds to the draft: what is wrong, "Cancel", and @p save, which is
/// the primary button. The caller connects @p save.
QHBoxLayout* makeDraftFoot(QDialog& dialog, PlainLabel& problem, QPushButton& save);

/// Asks whether what was typed into it may go; "Keep editing" is the default, and what Esc means.
bool mayDiscard(QDialog& dialog);

} // namespace caravan::ui
