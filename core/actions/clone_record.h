// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <vector>

namespace caravan {

/// Another record like @p record, with its parts (Entity::clone). What became of the old one stays
/// there: its state, numbers and codes, files, and fields that the schema drops; a deal begins
/// today at the first stage of its pipeline. One bundle whose first edit makes the record. Error:
/// invalid (an entity that is not cloned), storage.
Result<std::vector<Edit>> cloneRecord(Replica& replica, const Record& record, Date today);

/// "Central water system" → "Central water system (2)", "… (2)" → "… (3)".
std::string nextName(const std::string& name);

} // namespace caravan
