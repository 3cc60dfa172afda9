// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// Taking leads from the pool, and making customers of them.
void addLeads(Workbench& bench);

} // namespace caravan::ui
