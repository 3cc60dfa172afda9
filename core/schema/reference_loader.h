// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

namespace caravan {

/// What is known of references and links once all entities are read: names the entities of a link
/// to all, hides a link that has none, and notes what the target of a reference serves as. In a
/// catalogue of a program that did not say so yet, people and teams are told by their names.
void resolveReferences(std::vector<Entity>& entities, UnknownKeys unknown);

/// That references lead somewhere, and to people or teams where those are meant. Throws
/// SchemaMistake.
void checkReferences(const Catalogue& catalogue);

} // namespace caravan
