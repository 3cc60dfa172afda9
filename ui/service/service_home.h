// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What service adds to Home: the engineer's route, and its sentences of the briefing.
void addServiceHome(Workbench& bench);

} // namespace caravan::ui
