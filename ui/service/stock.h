// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// Parts and tools by the place where they are.
void addStock(Workbench& bench);

Route partsRoute();

} // namespace caravan::ui
