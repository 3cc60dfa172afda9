// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace caravan {

class Replica;

/// What came of saving many edits.
struct ManySaved {
    std::vector<Change> changes;
    std::size_t failed = 0;          ///< edits that were refused here; the others are saved
    std::optional<Error> firstError; ///< of those
    bool isStopped = false;          ///< by the person; what was saved before stays
};

/// Told after each slice with how many of all are done; false stops.
using ManyProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Saves edits that each stand for themselves, here and at the hub: in slices of some hundred, each
/// one transaction, so that others get to write in between. Where a slice is refused its edits are
/// tried one by one, so that one record that may not change does not keep the others.
/// @p options: isBundle counts for nothing.
ManySaved saveMany(Replica& replica, const std::vector<Edit>& edits, SaveOptions options = {},
                   const ManyProgress& progress = {});

/// The edits that take changes back, and whether they are one bundle: only what was saved as one
/// is taken back as one. Many ops of one step are many ops again, since the hub takes no bundle of
/// any size.
struct Inverse {
    std::vector<Edit> edits;
    bool isBundle = false;
};
Inverse inverseOf(Replica& replica, const std::vector<Change>& changes);

} // namespace caravan
