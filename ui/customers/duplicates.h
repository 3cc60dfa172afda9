// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// Who may be known twice.
void addDuplicates(Workbench& bench);

Route duplicatesRoute(std::string entity);

} // namespace caravan::ui
