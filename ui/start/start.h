// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// The day of the person who is signed in.
void addStart(Workbench& bench);

} // namespace caravan::ui
