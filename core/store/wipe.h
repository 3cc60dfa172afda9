// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace caravan {

/// Removes all that a profile holds: replica, files, drafts, settings. The folder stays, with
/// nothing in it. That it is to be wiped is on disk before the first file goes, so that
/// finishWipe() goes on after a power cut at any moment. Open connections keep their data in
/// memory only until they close. Error: storage (what could not be removed).
Done wipeProfile(const std::filesystem::path& profile);

/// For every program that opens a profile, before it does: ends a wipe that was cut off.
/// Nothing to do is good.
Done finishWipe(const std::filesystem::path& profile);

} // namespace caravan
