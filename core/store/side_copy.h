// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>

namespace caravan {

// A copy of a replica in a folder of its own, to look back in time or to try something out: nothing
// of it is synchronised, and nothing in it touches the original. It holds what the original holds,
// so it lies in the profile (core/store/profile_folder.h) and goes when it is closed, or at the
// next start.

/// Copies what is committed in @p replica, in one go, into @p folder, which is made. Takes seconds
/// for a million records: for a thread of its own. Error: storage, storageFull; the folder is then
/// gone.
Done makeSideCopy(const std::filesystem::path& replica, const std::filesystem::path& folder);

/// What every copy's file is called, as in a profile.
std::filesystem::path replicaIn(const std::filesystem::path& folder);

} // namespace caravan
