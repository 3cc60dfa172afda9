// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// What waits for the hub, was refused, or has two values; the proof that all is at the hub.
void addSync(Workbench& bench);

/// The proof.
Route safetyRoute();

} // namespace caravan::ui
