// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// Visits, and the machines they are about.
void addService(Workbench& bench);

/// To a visit, step by step.
Route workRoute(const RecordId& visit);

} // namespace caravan::ui
