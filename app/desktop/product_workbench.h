// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

namespace caravan::desktop {

/// Everything that the window offers: the list of all subjects.
ui::Workbench productWorkbench();

} // namespace caravan::desktop
