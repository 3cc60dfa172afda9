// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace caravan::store {

// Profiles and hubs live in folders of their own. A folder that somebody named by mistake must
// neither be taken from others (its mode) nor be filled, and never be cleared.

/// Makes the folder for its owner only (0700). One that is there keeps its mode. Error: storage.
Done makePrivateFolder(const std::filesystem::path& folder);

/// Makes the folder where there is none, and checks that files may be written into it. Error:
/// storage; detail names the folder.
Done checkMayWrite(const std::filesystem::path& folder);

/// All names in a folder. Error: storage.
Result<std::vector<std::string>> namesIn(const std::filesystem::path& folder);

/// Whether an unmarked folder may become ours: it belongs to this user, nobody else may write to
/// it, and it holds nothing, or only names that @p isOurs knows. Error: notAllowed with a sentence
/// for
/// @p key, storage.
Done checkMayClaim(const std::filesystem::path& folder, const char* key,
                   bool (*isOurs)(const std::string& name) = nullptr);

} // namespace caravan::store
