// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/time.h"
#include "core/record/record.h"

#include <optional>
#include <string>

namespace caravan {

/// Nothing where the entity has no phases, or the record no state that is known here.
std::optional<Phase> phaseOf(const Record& record);
/// Done or dropped.
bool isOver(const Record& record);

/// When it happened or will: its start, else the noon (UTC) of its due date, else when it was
/// created. The one order of a timeline.
TimePoint happenedAt(const Record& record);
/// The same for an entity's `Moments::start` and `Moments::due` as texts; either may be empty.
TimePoint happenedAt(const std::string& start, const std::string& due, const RecordId& id);

/// Of the kind that it is, else of its entity.
const std::string& iconOf(const Record& record);

} // namespace caravan
