// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// Quotes, orders and what a discount needs.
void addOffers(Workbench& bench);

} // namespace caravan::ui
