// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What happened to the deals of a week.
void addReview(Workbench& bench);

} // namespace caravan::ui
