// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What is open with a customer and what was won this year, in the head of their page.
void addDealFacts(Workbench& bench);

} // namespace caravan::ui
