// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What waits for the hub, was refused, or has two values.
void addSync(Workbench& bench);

} // namespace caravan::ui
