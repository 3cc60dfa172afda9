// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// Who goes where on a day.
void addDispatch(Workbench& bench);

} // namespace caravan::ui
