// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/side_copy.h"

#include "core/store/connection.h"
#include "core/store/own_folder.h"
#include "core/store/profile_folder.h"

#include <SQLiteCpp/Backup.h>

namespace caravan {

using namespace store;

std::filesystem::path replicaIn(const std::filesystem::path& folder)
{
    return folder / "replica.db";
}

Done makeSideCopy(const std::filesystem::path& replica, const std::filesystem::path& folder)
{
    for (const std::filesystem::path& each : {folder.parent_path(), folder}) {
        if (Done made = makePrivateFolder(each); !made) {
            return made;
        }
    }
    Done copied = guarded([&]() -> Done {
        SQLite::Database from(replica.string(), SQLite::OPEN_READONLY);
        SQLite::Database into(replicaIn(folder).string(),
                              SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(into, from);
        backup.executeStep(-1); // in one go: whatever is written meanwhile would begin it anew
        return done();
    });
    if (!copied) {
        static_cast<void>(removeProfileCopy(folder));
    }
    return copied;
}

} // namespace caravan
