// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/blob_queue.h"

#include "core/store/blob_rows.h"
#include "core/store/connection.h"

namespace caravan {

using namespace store;

namespace {

constexpr const char* kEpoch = "blob_epoch";

} // namespace

std::optional<BlobQueue::Task>
BlobQueue::firstOf(const char* sql, const std::set<std::string>& except, std::int64_t room)
{
    SQLite::Statement& select = m_connection.statement(sql);
    if (select.getBindParameterCount() > 0) {
        select.bind(1, room);
    }
    std::optional<Task> task;
    while (!task && select.executeStep()) {
        std::string sha256 = select.getColumn(0).getString();
        if (!except.contains(sha256)) {
            task = Task{std::move(sha256), select.getColumn(1).getInt64()};
        }
    }
    select.tryReset();
    return task;
}

std::optional<BlobQueue::Task> BlobQueue::nextUpload(const std::set<std::string>& except)
{
    return firstOf("SELECT sha256, size FROM blob WHERE taken = 1 AND named = 1 AND here = 1 "
                   "AND confirmed = 0 ORDER BY size, used",
                   except, 0);
}

std::optional<BlobQueue::Task> BlobQueue::nextDownload(const std::set<std::string>& except)
{
    const std::int64_t room = blobBudget(m_connection) - blobCounts(m_connection).bytesHere;
    return firstOf("SELECT sha256, size FROM blob WHERE here = 0 AND EXISTS(SELECT 1 FROM "
                   "blob_name WHERE blob_name.sha256 = blob.sha256) AND (wanted = 2 OR "
                   "(wanted = 1 AND size <= ?)) ORDER BY wanted DESC, size, used",
                   except, room);
}

Done BlobQueue::confirm(const std::string& sha256)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        SQLite::Statement& update =
            m_connection.statement("UPDATE blob SET confirmed = 1 WHERE sha256 = ?");
        update.bind(1, sha256);
        update.exec();
        announceBlob(m_connection, sha256);
        transaction.commit();
        return done();
    });
}

Result<bool> BlobQueue::arrived(const std::string& sha256)
{
    Result<bool> isGood = m_files.complete(sha256, sha256);
    if (!isGood || !*isGood) {
        return isGood;
    }
    return guarded([&]() -> Result<bool> {
        WriteTransaction transaction(m_connection);
        SQLite::Statement& update = m_connection.statement(
            "UPDATE blob SET here = 1, confirmed = 1, wanted = 0, used = ? WHERE sha256 = ?");
        update.bind(1, m_connection.nowMs());
        update.bind(2, sha256);
        update.exec();
        announceBlob(m_connection, sha256);
        transaction.commit();
        return true;
    });
}

Done BlobQueue::adoptEpoch(const std::string& epoch)
{
    const std::string known = m_connection.meta(kEpoch);
    if (known == epoch) {
        return done();
    }
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        if (!known.empty()) { // what is here and may be lost there is offered again
            m_connection.db.exec("UPDATE blob SET confirmed = 0, taken = 1 "
                                 "WHERE here = 1 AND confirmed = 1");
        }
        m_connection.setMeta(kEpoch, epoch);
        transaction.commit();
        return done();
    });
}

} // namespace caravan
