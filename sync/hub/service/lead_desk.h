// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/service/hub_writer.h"

namespace caravan::hub {

// Leads by the company's rules (`assignment_rule`, core/rules/lead_assignment.h). What the hub does
// here is in the record's history without a user.

/// Gives a new lead that nobody owns to somebody, inside the transaction that made it. Who had the
/// last one is kept in the database, so several processes go on with the same turn.
/// @p teamIsOurs: its team was not chosen by anybody and goes with the owner.
void assignLead(HubWriter& writer, StoredRecord& lead, bool teamIsOurs);

/// Puts leads that nobody worked on back to the pool of their team, and those that led to nothing
/// as new ones. Each is looked at again in the transaction that moves it, so it may be called as
/// often as wanted and by several processes. Returns how many moved.
Result<std::size_t> returnLeads(Hub& hub);

} // namespace caravan::hub
