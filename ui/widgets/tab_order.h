// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QWidget;

namespace caravan::ui {

/// Tab comes from @p before to @p made and all within it. For a part that is made anew while its
/// window stays: Qt would put it behind everything else.
void tabFromTo(QWidget& before, QWidget& made);

} // namespace caravan::ui
