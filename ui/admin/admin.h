// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

namespace caravan::ui {

class Workbench;

/// The company's own fields and entities.
void addAdmin(Workbench& bench);

Route schemaRoute();
Route companyDataRoute();

} // namespace caravan::ui
