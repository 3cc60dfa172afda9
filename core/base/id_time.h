// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

namespace caravan {

/// When an id of version 7 was made, by the clock of the laptop that made it.
TimePoint bornAt(const RecordId& id);

} // namespace caravan
