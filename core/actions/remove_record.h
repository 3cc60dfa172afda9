// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <cstddef>
#include <vector>

namespace caravan {

class Replica;

/// The live records on this laptop without which a record cannot be deleted: the hub keeps a parent
/// alive while a child needs it. Children come before their parents; the record itself is not
/// among them. Ends behind @p limit.
std::vector<Record> keptAliveBy(Replica& replica, const RecordKey& key, std::size_t limit);

/// The edits that delete records as a person sees them together with what needs them, children
/// first. Up to kRemovalBundleMax are to be saved as one bundle; more stand for themselves, since
/// a bundle cannot hold them.
std::vector<Edit> removeWithChildren(Replica& replica, const std::vector<Record>& records);

inline constexpr std::size_t kRemovalBundleMax = 200; ///< as the hub takes

} // namespace caravan
