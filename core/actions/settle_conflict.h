// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/edit.h"

#include <vector>

namespace caravan {

class Replica;

/// A conflict record read for showing: one group, the value that stands and the one that lost.
struct ConflictView {
    RecordId conflict;
    RecordKey record;
    std::string group; ///< empty for conflicts about the whole record
    /// value, edit_after_delete, delete_after_edit, unknown_record; added, left_out: what the one
    /// who had this work before wrote in it, where there is nothing to choose
    std::string kind;
    std::string rule;
    GroupValue winner;
    GroupValue loser;
    std::optional<GroupValue> base;
    RecordId winnerAuthor;
    RecordId loserAuthor;
    std::string winnerAt; ///< date-time as text, or empty
    std::string loserAt;
    bool isOpen = true;
};

/// Open conflicts that ask the person signed in. Throws where they cannot be read
/// (core/store/failure.h).
std::int64_t openConflicts(Replica& replica);

/// Error: invalid when the conflict record cannot be read (of a newer hub).
Result<ConflictView> readConflict(const Catalogue& catalogue, const Record& conflict);

enum class ConflictChoice { keepWinner, takeLoser };

/// The edits that settle a conflict, to be saved as one bundle: the record's new value where the
/// other one is taken, and the conflict's status. An ordinary edit, so it can be undone.
/// Error: notFound when the record is not on this laptop and the loser is to be taken.
Result<std::vector<Edit>> settleConflict(Replica& replica, const RecordId& conflict,
                                         ConflictChoice choice);
/// The same with a third value, which neither side had.
/// Error: invalid for a conflict about the whole record or a value of another shape.
Result<std::vector<Edit>> settleConflict(Replica& replica, const RecordId& conflict,
                                         const GroupValue& value);

} // namespace caravan
