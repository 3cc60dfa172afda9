// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// Activities and visits by time.
void addCalendar(Workbench& bench);

Route calendarRoute();
/// The list of one's own activities whose day has passed.
Route ownLateRoute(const Catalogue& catalogue);

} // namespace caravan::ui
