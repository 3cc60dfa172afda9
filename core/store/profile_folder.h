// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/found.h"
#include "core/base/ids.h"

#include <filesystem>

namespace caravan {

/// What `profile.json` says: that a folder is a profile of ours, and which.
struct ProfileMarker {
    Uuid id;
    /// A replica was made in it. Where there is none now, or an empty one, it was lost: beginning a
    /// new one in its place would look like a first start and hide that.
    bool hasReplica = false;
};

/// For every program before it opens what is in a profile: makes the folder (0700) where there is
/// none, marks an empty one and a profile from before there were markers, and ends a wipe that was
/// cut off. Modes of folders that we did not make are left alone.
///
/// Error: notAllowed (the folder holds what is not ours, or others may write to it), damaged (the
/// marker cannot be understood), storage.
Done openProfileFolder(const std::filesystem::path& folder);

/// Nothing where the folder carries no marker. Error: damaged, storage.
Found<ProfileMarker> readProfileMarker(const std::filesystem::path& folder);

/// Notes that the profile has its replica. Error: storage.
Done noteReplicaMade(const std::filesystem::path& folder, const ProfileMarker& marker);

/// Removes all that a profile holds: replica, files, drafts, settings, the marker; nothing that is
/// not ours. The folder stays. That it is to be wiped is on disk, with the id of the profile,
/// before the first file goes, so that openProfileFolder() goes on after a power cut at any moment.
/// Open connections keep their data in memory only until they close. Error: notFound (no marker),
/// storage (what could not be removed).
Done wipeProfile(const std::filesystem::path& folder);

/// Sets all that a profile holds aside in a folder inside it, so that a new replica can be made;
/// nothing is removed. Where it then lies. Error: notFound (no marker), storage.
Result<std::filesystem::path> beginProfileAnew(const std::filesystem::path& folder);

/// Where the side copies of a profile lie (core/store/side_copy.h), each in a folder of its own.
std::filesystem::path profileCopies(const std::filesystem::path& folder);
/// Removes one of them; of it only what Caravan names. What is not there is no error. Error:
/// storage.
Done removeProfileCopy(const std::filesystem::path& copy);
/// The same for all, which an earlier run may have left.
Done removeProfileCopies(const std::filesystem::path& folder);

} // namespace caravan
