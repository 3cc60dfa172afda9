// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <vector>

namespace caravan {

class Replica;

/// What reports ask for and nobody should have to write down: how far a deal came, the day a lead
/// came in, and the day somebody first spoke with it. They are fields, so every laptop counts
/// alike, also what happened before its first sync. A deal that is won or lost closes that day,
/// unless the edit says another. A visit takes the contract of its machine, by
/// which its engineer is shown what is covered.
void addMilestones(Replica& replica, std::vector<Edit>& edits, Date today);

} // namespace caravan
