// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/rights.h"
#include "core/store/edit.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// Records of one entity that somebody else is to own.
struct Reassignment {
    std::vector<Record> records;
    RecordId to; ///< user
    /// Which of the entities in Entity::handOver go along, also of what goes along itself: what is
    /// not over and has the same owner.
    std::set<std::string, std::less<>> with;
};

/// What would be done, to be shown before it is.
struct ReassignPlan {
    std::vector<Edit> edits;
    std::map<std::string, int> moved; ///< entity → how many
    std::map<RecordId, int> from;     ///< owner (nil: nobody) → how many of the records asked for
    int already = 0;                  ///< that they own already
    int refused = 0;                  ///< may not be changed
};

/// A record whose team is its old owner's goes to the new owner's. Error: notFound (no such active
/// user), invalid (an entity that nobody owns).
Result<ReassignPlan> planReassignment(Replica& replica, const Rights& rights,
                                      const Reassignment& asked);

} // namespace caravan
