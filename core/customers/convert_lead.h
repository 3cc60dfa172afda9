// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/duplicates.h"

#include <optional>
#include <string>
#include <vector>

namespace caravan {

/// Whom a lead may be about that is known already, surest first.
struct LeadMatches {
    std::vector<Duplicate> accounts;
    std::vector<Duplicate> contacts;
};
LeadMatches matchesOf(Replica& replica, const Record& lead);

/// What becomes of a lead.
struct Conversion {
    std::optional<RecordId> account; ///< one that exists; nothing: a new one
    std::optional<RecordId> contact; ///< one that exists; nothing: a new one
    bool makesOpportunity = true;
    std::string opportunityName; ///< empty: what the lead is interested in, or the company
};

/// Account, contact and opportunity made from a lead, its activities brought along, the lead
/// marked as converted: edits that stand or fall together. Error: invalid (converted already),
/// notFound (an account or contact that is not here).
Result<std::vector<Edit>> convertLead(Replica& replica, const Record& lead,
                                      const Conversion& conversion, Date today);

} // namespace caravan
