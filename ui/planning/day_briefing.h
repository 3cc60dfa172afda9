// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What the briefing says of the person's own day: appointments, the way, what is late.
void addDayBriefing(Workbench& bench);

} // namespace caravan::ui
