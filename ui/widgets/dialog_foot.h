// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;

namespace caravan::ui {

/// The last line of a dialog: Cancel, which rejects it, and at the right @p go, which becomes its
/// default and primary button and accepts it. The dialog owns both once the line is in its layout.
QHBoxLayout* makeDialogFoot(QDialog& dialog, QPushButton& go);

} // namespace caravan::ui
