// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace caravan {

/// What was brought out of a profile.
struct SalvageReport {
    std::int64_t changes = 0; ///< ops that the hub has not confirmed
    std::int64_t files = 0;   ///< attached files that it may not have
    bool hasDrafts = false;
    bool isDamaged = false; ///< the replica could not be read in the usual way to its end
};

/// Brings everything that was not sent yet out of a profile whose replica may be damaged, into a
/// new folder: `unsent.json` (a list of {"state","title","problem","change"}, as the outbox holds
/// them, oldest first), `files/`, `drafts.json`. Reads through SQLite as far as that goes and, for
/// the rest, the rows of the outbox page by page from the bytes of the file and its log (SQLite's
/// "Database File Format"). Changes nothing in the profile.
///
/// Error: notAllowed (@p out is not an empty folder), notFound (there is no replica in it),
/// storage.
Result<SalvageReport> salvage(const std::filesystem::path& profile,
                              const std::filesystem::path& out);

} // namespace caravan
