// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// The list of any entity.
void addLists(Workbench& bench);

} // namespace caravan::ui
