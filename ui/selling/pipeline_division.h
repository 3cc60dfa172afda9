// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/work_division.h"

namespace caravan::ui {

/// Deals by the pipeline that they go through.
WorkDivision pipelineDivision();

} // namespace caravan::ui
