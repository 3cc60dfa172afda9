// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/access/directory.h"
#include "sync/hub/store/record_rows.h"

namespace caravan::hub {

/// The scopes in which a record stands by itself: its owner's, its team's (the team it names, else
/// its owner's), all. These are also what it reveals to. None where the entity only follows and
/// the record has something to follow.
NumberSet ownScopes(Connection& connection, const Directory& directory, const Record& record);

/// Own scopes and those inherited along "follows"; dependants inherit these. A conflict also
/// stands where the owner of its record does, or of what a record without owner follows.
NumberSet baseScopes(Connection& connection, const Catalogue& catalogue, const Record& record,
                     const NumberSet& own);

/// True when @p field of @p entity makes the referring record stand where its target stands.
bool isFollowed(const Entity& entity, std::string_view field);
/// True when whoever has a @p target revealed to them is shown the @p follower s that follow it, as
/// "reveals" says with a path ("asset.reading"): an engineer needs the history of their machine.
bool isRevealedWith(const Catalogue& catalogue, std::string_view target, std::string_view follower);
/// Scopes in which @p record stands because of others that reveal it or what it follows.
NumberSet shownScopes(Connection& connection, const Catalogue& catalogue, const Record& record);
/// True when what the field refers to becomes visible to the owner of the referring record.
bool isRevealed(const Entity& entity, std::string_view field);

} // namespace caravan::hub
