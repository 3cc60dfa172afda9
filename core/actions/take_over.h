// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"
#include "core/store/replica.h"

#include <cstdint>
#include <string>
#include <vector>

namespace caravan {

/// What was done with one record in a copy of a replica (core/store/side_copy.h), and the edit that
/// does it in the original.
struct TrialChange {
    Edit edit;
    std::string title;                ///< of the record, as it is in the copy
    std::vector<const Field*> fields; ///< of an update: what it sets
    bool isOvertaken = false; ///< the original was changed or deleted since: it would be lost
};

/// The number of the last change of @p copy that was there when it was made.
std::int64_t trialBegin(Replica& copy);

/// What was changed in @p copy behind @p begin, one entry a record, in the order in which each was
/// first touched. What rules set is left to them: they run again in the original, which numbers its
/// records itself. Merges are not among them. Throws where a record cannot be read.
std::vector<TrialChange> trialChanges(Replica& copy, std::int64_t begin, Replica& original);

/// Brings the bytes of files that were added in @p copy and that @p edits name into @p original,
/// before these are saved there. Error: of Blobs::take(), or storage; then nothing is to be saved.
Done bringFiles(Replica& copy, const std::vector<Edit>& edits, Replica& original);

} // namespace caravan
