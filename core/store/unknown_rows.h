// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/connection.h"

namespace caravan::store {

/// Gives values that came before their field was known here the columns that the catalogue now has
/// for them: rows often come in the same sync as the model, and before it. A record that is read
/// shows them without this, but questions, groups and reports ask columns. In a transaction of its
/// own, after migrate(); nothing is done twice for one model.
void placeUnknown(Connection& connection);

} // namespace caravan::store
