// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace caravan::hub {

/// Where a hub keeps what it has.
struct HubPlace {
    std::string database;        ///< as HubStore::open() takes it
    std::filesystem::path blobs; ///< may be missing
};

struct BackupReport {
    std::int64_t records = 0;
    std::size_t files = 0;
};

// A backup is a folder: hub.sqlite, whatever the hub's database is, blobs/ with the files that its
// records knew, and manifest.json, written last, with their checksums. It holds everything,
// password hashes and keys too: keep it as safe as the hub.

/// Copies one snapshot while the hub serves. @p target must not exist yet.
Result<BackupReport> backUp(const HubPlace& hub, const std::filesystem::path& target,
                            TimePoint now);

/// Fills an empty place from a backup whose checksums are right. The history of the place is a new
/// one (epoch), so every laptop compares what it has when it comes next.
Result<BackupReport> restore(const std::filesystem::path& backup, const HubPlace& hub);

} // namespace caravan::hub
