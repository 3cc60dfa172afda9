// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "core/schema/schema_members.h"

namespace caravan {

Phase phaseFrom(const std::string& word, const std::string& key);

/// Reads what an entity says about itself so that no code has to know it by name: role, serves,
/// moments, number, board, related, identity, handOver, clone and search sign. Its fields, scope
/// and status are read already. Throws SchemaMistake.
void loadAbilities(Entity& entity, Members& members);

/// Checks what abilities say about other entities. Throws SchemaMistake.
void checkAbilities(const Catalogue& catalogue);
/// Strikes out what abilities name of others by a field that was passed over, because only a later
/// program knows its type: what is left is a catalogue that can be used.
void passOverAbilities(std::vector<Entity>& entities);

} // namespace caravan
