// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"
#include "core/schema/schema_members.h"

namespace caravan {

inline constexpr std::size_t kFactsMax = 8;

/// The member "layout" of an entity: what a file of resources/layouts says, and "productSections".
/// Names are taken as said; what goes beyond a limit of this version is cut where a later one
/// may say so. Throws SchemaMistake.
LayoutShape loadLayout(Members members);

/// Puts a file of resources/layouts, {"entity": "account", "facts": […], "opens": "contact",
/// "sections": [{"section": "main", "columns": 2, "fields": […], "wide": […]}]}, into the file of
/// its entity as "layout". A section is one of the entity's, or has "labels" of its own. Throws
/// SchemaMistake.
void joinLayout(boost::json::array& entities, const Catalogue::Source& file);

/// That the names in an entity's layout are right: each field there once and not hidden, each
/// section of the entity, a tab to open on. Throws SchemaMistake.
void checkLayout(const Catalogue& catalogue, const Entity& entity);

} // namespace caravan
