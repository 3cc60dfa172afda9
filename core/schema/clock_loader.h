// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/schema_members.h"

namespace caravan {

/// Reads "clocks" into @p entity, whose fields are read. Throws SchemaMistake.
void loadClocks(Entity& entity, Members& members);

/// That the paths of the clocks of @p entity lead to hours, once all entities are read. Throws
/// SchemaMistake.
void checkClocks(const Catalogue& catalogue, const Entity& entity);

} // namespace caravan
