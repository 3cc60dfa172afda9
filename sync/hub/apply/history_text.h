// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <string>

namespace caravan::hub {

/// What a change did, as the history keeps it: JSON, group → {from, to}.
std::string changedText(const Record& before, const Record& after);

} // namespace caravan::hub
