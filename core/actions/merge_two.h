// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <set>
#include <string>
#include <vector>

namespace caravan {

class Replica;

/// Fields in which two records of one entity differ and between which a person may choose: not
/// what rules set, nor the state of a life cycle.
std::vector<const Field*> differingFields(const Record& one, const Record& other);

/// Two records made one, as edits. They do not form a bundle: a link that the hub will not have
/// changed must not keep the two apart, and the hub moves the links by itself too.
struct MergedTwo {
    std::vector<Edit> edits; ///< the merge, then each link to the record that goes
    std::vector<Edit> undo;  ///< what went comes back as a new record, with its links
    std::size_t links = 0;   ///< records that referred to it
};

/// @p goes becomes part of @p stays, which takes the values of @p fromOther, and all where it has
/// none itself. Error: invalid (the same record, another entity, one that is never merged),
/// tooLarge (more links than can be moved here).
Result<MergedTwo> mergeTwo(Replica& replica, const Record& stays, const Record& goes,
                           const std::set<std::string>& fromOther);

} // namespace caravan
