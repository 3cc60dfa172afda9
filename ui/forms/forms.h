// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// Making and editing a record of any entity.
void addForms(Workbench& bench);

} // namespace caravan::ui
