// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <cstddef>
#include <vector>

namespace caravan {

class Replica;

/// The live records on this laptop that refer to one of @p parents (all of @p entity) in a field by
/// which the hub keeps a parent alive. Asked for many parents at once, so that it costs a few
/// questions for each five hundred of them. Ends behind @p limit.
std::vector<Record> dependentsOf(Replica& replica, const std::string& entity,
                                 const std::vector<RecordId>& parents, std::size_t limit);

} // namespace caravan
