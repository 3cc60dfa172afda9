// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "core/schema/schema_members.h"

namespace caravan {

/// Reads "fields" and "groups" of one entity file, whose sections are read already: fields in their
/// order, each in one merge group. Throws SchemaMistake.
void loadFields(Entity& entity, Members& members);

} // namespace caravan
