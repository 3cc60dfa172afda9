// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/rights.h"
#include "core/store/edit.h"

#include <vector>

namespace caravan {

class Replica;

/// Those of who is signed in here.
Rights rightsOf(Replica& replica);

/// Whether they may do what the edits say: told before the work instead of by the hub behind it.
/// Error: notAllowed, key = entity or field.
Done checkPermitted(Replica& replica, const std::vector<Edit>& edits);

} // namespace caravan
