// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"
#include "sync/hub/access/caller.h"
#include "sync/hub/apply/hub_writer.h"

#include <vector>

namespace caravan::hub {

/// Edits that are made at the hub (by REST, by its own jobs) as ops, with what follows from them by
/// the rules of the product: a score, a total, a milestone, a due moment. A laptop completes its
/// own before it pushes them, and a push is taken as it comes. The ops stand in the order of
/// @p edits; those that rules add come behind. An edit that names its record by id only counts as
/// seen as the record stands. Error: what a rule misses, key = field.
///
/// Numbers are not drawn here: a number belongs to a laptop's series, and whoever owns the record
/// numbers it at the next beat (core/workflow/numbering.h).
Result<std::vector<Change>> completedChanges(HubWriter& writer, const Rights& rights,
                                             std::vector<Edit> edits);

} // namespace caravan::hub
