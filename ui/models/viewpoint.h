// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/list_view.h"

namespace caravan::ui {

class Desk;

/// The day of a moment where this laptop is.
Date localDay(TimePoint time);
Date todayOf(const Desk& desk);
/// What "today" and "mine" mean in this window.
Viewpoint viewpointOf(Desk& desk);

} // namespace caravan::ui
