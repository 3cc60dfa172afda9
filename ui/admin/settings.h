// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// Language, appearance and what else is chosen for this laptop.
void addSettings(Workbench& bench);

} // namespace caravan::ui
