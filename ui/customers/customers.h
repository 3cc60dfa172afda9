// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What is said to people, and planned with them.
void addCustomers(Workbench& bench);

} // namespace caravan::ui
