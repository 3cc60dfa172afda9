// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// What others changed since the person looked.
void addNews(Workbench& bench);

} // namespace caravan::ui
