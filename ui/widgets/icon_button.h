// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/theme/icons.h"

class QToolButton;

namespace caravan::ui {

/// A button of the height of a control with an icon only; its name and tool tip are the caller's,
/// as is the button.
QToolButton* makeIconButton(const QString& iconName, Ink ink = Ink::text2);

} // namespace caravan::ui
