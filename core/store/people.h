// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/row.h"

#include <optional>
#include <string>

namespace caravan {

class Replica;

// The people who work here (Serves::people), by their ids.

/// Nothing where the id is nil or this replica has no such person.
std::optional<Row> findPerson(Replica& replica, const RecordId& id);
/// Empty where this replica has no such person. Valid as long as what Replica::title() returns.
const std::string& personName(Replica& replica, const RecordId& id);
/// Nil where the person is not known here, or in no team.
RecordId teamOfPerson(Replica& replica, const RecordId& id);

} // namespace caravan
