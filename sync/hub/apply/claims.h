// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/merge/merge.h"
#include "sync/hub/store/op_rows.h"
#include "sync/hub/store/record_rows.h"

#include <vector>

namespace caravan::hub {

// What the author of a change says they had seen is their word. No rule is decided on it before it
// was held against the record and its history.

/// The change with what cannot be true taken out: a `seen` beyond the record's revision means that
/// its author is not known to have seen anything, and a `from` that did not stand where they say
/// they looked is replaced by what did. What their own line of replicas wrote after that revision
/// may be their `from`, since later ops of an offline day follow upon earlier ones; of counters and
/// sets it only says what they add, which is theirs to say.
Change provenClaims(Connection& connection, const StoredRecord& stored, const Change& change,
                    const Lineage& lineage);

/// Of what is given back after lost history, without what the hub knows: values that the record has
/// or had since its bringer looked, or at any time where the bringer could not place them. Another
/// laptop was first, and whatever replaced them since was meant to.
Change withoutKnown(Connection& connection, const StoredRecord& stored, const Change& change);

/// The values of the group from which its author may have gone, besides the present one: what stood
/// at @p seen, and what their own line of replicas made of it since.
std::vector<GroupValue> placesOfAuthor(Connection& connection, const StoredRecord& stored,
                                       const Group& group, Revision seen, const Lineage& lineage);

} // namespace caravan::hub
