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

/// GiveOwner (service/hub.h). Who had the last one is kept in the database, so several processes go
/// on with the same turn.
void assignLead(HubWriter& writer, StoredRecord& lead, bool teamIsOurs);

} // namespace caravan::hub
