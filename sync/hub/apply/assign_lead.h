// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/customers/lead_assignment.h"
#include "sync/hub/apply/hub_writer.h"

namespace caravan::hub {

// Leads by the company's rules (core/customers/lead_assignment.h).

/// The rules by which records of @p assigned get an owner (Entity::assignedBy).
std::vector<AssignmentRule> assignmentRules(Connection& connection, const Catalogue& catalogue,
                                            const Entity& assigned);

/// Writes what the hub does by itself: it is in the record's history without a user.
void saveAsHub(HubWriter& writer, StoredRecord& stored, const std::map<std::string, Value>& fields);

/// Gives a new lead that nobody owns to somebody, inside the transaction that made it. Who had the
/// last one is kept in the database, so several processes go on with the same turn.
/// @p teamIsOurs: its team was not chosen by anybody and goes with the owner.
void assignLead(HubWriter& writer, StoredRecord& lead, bool teamIsOurs);

} // namespace caravan::hub
