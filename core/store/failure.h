// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <utility>

namespace caravan {

// There are two ways to read a replica, and neither lets damage look like nothing:
//
// - What a person asked for by a question that may be wrong itself, and what is shown as a whole
//   (select, count, aggregate, position), gives a Result: the list says in its own place why it is
//   empty.
// - What code asks on the way to something else (find, title, related, timeline, history) throws.
//   Between two reads of one computation there is nothing to say to anybody, and a Result that some
//   of a hundred callers forgets to look at is how a damaged page once looked like a record that is
//   not there. The exception cannot be forgotten: it ends at the room's edge, in the Reader or in
//   Desk of the window (ui/models/reader.h), in guarded() of the store, in main() of the programs.

/// What the exception that is being handled means, for programs that must end with a sentence
/// instead of a crash: reads of a replica that give no Result throw when its file is damaged or
/// cannot be read. Call inside a catch block only.
Error currentStoreFailure();

/// Leaves as the exception that currentStoreFailure() takes for @p error.
[[noreturn]] void throwStoreFailure(const Error& error);

/// What was read. Throws where it could not be, as the reads without a Result do: for what is
/// computed from many reads (rates, pipelines, reports), where to go on without some of the rows
/// would give another answer, not a smaller one. A failed read is never "no rows".
template<class T>
T orThrow(Result<T> read)
{
    if (!read) {
        throwStoreFailure(read.error());
    }
    return std::move(*read);
}

} // namespace caravan
