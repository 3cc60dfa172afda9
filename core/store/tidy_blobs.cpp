// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/tidy_blobs.h"

#include "core/store/blob_queue.h"
#include "core/store/blob_rows.h"
#include "core/store/connection.h"

namespace caravan::store {
namespace {

/// Undo of a delete finds the files of the record still here.
constexpr std::int64_t kKeptMs = 24LL * 3600 * 1000;

Done removeUnnamed(Connection& connection, const BlobFiles& files)
{
    return guarded([&]() -> Done {
        constexpr const char* kUnnamed =
            "FROM blob WHERE NOT EXISTS(SELECT 1 FROM blob_name WHERE blob_name.sha256 = "
            "blob.sha256) AND (confirmed = 1 OR here = 0 OR named = 0) AND used < ?";
        WriteTransaction transaction(connection);
        std::vector<std::string> leaving;
        SQLite::Statement& remove =
            connection.statement(std::string("DELETE ") + kUnnamed + " RETURNING sha256");
        remove.bind(1, connection.nowMs() - kKeptMs);
        while (remove.executeStep()) {
            leaving.push_back(remove.getColumn(0).getString());
        }
        remove.tryReset();
        for (const std::string& sha256 : leaving) { // before the commit: else nobody knows of them
            if (Done removed = files.remove(sha256); !removed) {
                return removed;
            }
        }
        transaction.commit();
        return done();
    });
}

Done makeRoom(Connection& connection, const BlobFiles& files)
{
    return guarded([&]() -> Done {
        std::int64_t excess = blobCounts(connection).bytesHere - blobBudget(connection);
        if (excess <= 0) {
            return done();
        }
        WriteTransaction transaction(connection);
        std::vector<BlobQueue::Task> leaving;
        SQLite::Statement& select = connection.statement(
            "SELECT sha256, size FROM blob WHERE here = 1 AND confirmed = 1 AND pinned = 0 "
            "ORDER BY used, size DESC");
        while (excess > 0 && select.executeStep()) {
            leaving.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt64()});
            excess -= leaving.back().size;
        }
        select.tryReset();
        SQLite::Statement& update =
            connection.statement("UPDATE blob SET here = 0, wanted = 0 WHERE sha256 = ?");
        for (const BlobQueue::Task& one : leaving) {
            update.reset();
            update.bind(1, one.sha256);
            update.exec();
            announceBlob(connection, one.sha256);
        }
        transaction.commit();
        for (const BlobQueue::Task& one : leaving) {
            if (Done removed = files.remove(one.sha256); !removed) {
                return removed;
            }
        }
        return done();
    });
}

/// Files that no row knows: of a crash between the two, or of a replica that is no more.
Done setStraysAside(Connection& connection, const BlobFiles& files)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(connection); // nobody takes a file in meanwhile
        const Result<std::vector<std::string>> names = files.names();
        if (!names) {
            return names.error();
        }
        for (const std::string& name : *names) {
            if (blobState(connection, name)) {
                continue;
            }
            if (Done moved = files.setStrayAside(name); !moved) {
                return moved;
            }
        }
        const Result<std::vector<std::string>> parts = files.parts();
        if (!parts) {
            return parts.error();
        }
        for (const std::string& part : *parts) {
            const std::optional<BlobState> coming = blobState(connection, part);
            if (!coming || coming->isHere) {
                files.removePart(part);
            }
        }
        transaction.commit();
        return done();
    });
}

} // namespace

Done tidyBlobs(Connection& connection, const BlobFiles& files)
{
    Done cleared = removeUnnamed(connection, files);
    if (cleared) {
        cleared = makeRoom(connection, files);
    }
    if (cleared) {
        cleared = setStraysAside(connection, files);
    }
    return cleared ? files.removeAsideBefore(connection.clock.now() - kAsideKept) : cleared;
}

} // namespace caravan::store
