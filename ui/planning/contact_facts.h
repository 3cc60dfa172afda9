// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class Workbench;

/// When somebody was last spoken with, what comes next and what is late, in the head of whatever
/// activities are about.
void addContactFacts(Workbench& bench);

} // namespace caravan::ui
