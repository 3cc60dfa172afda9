// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>

class QToolButton;

namespace caravan::ui {

/// Makes a button of the line over a list, which opens a menu.
void styleViewTool(QToolButton& button, const QString& icon);

} // namespace caravan::ui
