// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// The page of reports.
void addCharts(Workbench& bench);

/// To the page of reports. Its preset: "report", "by", "period", "own" and "mark", a mark's number.
Route reportsRoute();

} // namespace caravan::ui
