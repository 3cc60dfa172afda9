// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What selling adds to Home: the gap to the target, what moved, and its sentences of the briefing.
void addSellingHome(Workbench& bench);

} // namespace caravan::ui
