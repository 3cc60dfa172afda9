// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <utility>

namespace caravan {

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
