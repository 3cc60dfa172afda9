// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// Records by their state, as cards to be moved.
void addBoard(Workbench& bench);

/// To the board of an entity that says one; without a name to that of the sidebar, of deals.
Route boardRoute(std::string entity = {});

} // namespace caravan::ui
