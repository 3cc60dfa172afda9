// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Sync's side of Blobs: what is to be sent and fetched, and what makes room.
#include "core/store/blobs.h"
#include "core/store/connection.h"

namespace caravan {

using namespace store;

namespace {

constexpr const char* kEpoch = "blob_epoch";
/// Undo of a delete finds the files of the record still here.
constexpr std::int64_t kKeptMs = 24LL * 3600 * 1000;

} // namespace

std::optional<Blobs::Task> Blobs::firstOf(const char* sql, const std::set<std::string>& except,
                                          std::int64_t room)
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

std::optional<Blobs::Task> Blobs::nextUpload(const std::set<std::string>& except)
{
    return firstOf("SELECT sha256, size FROM blob WHERE taken = 1 AND named = 1 AND here = 1 "
                   "AND confirmed = 0 ORDER BY size, used",
                   except, 0);
}

std::optional<Blobs::Task> Blobs::nextDownload(const std::set<std::string>& except)
{
    const std::int64_t room = budgetBytes() - counts().bytesHere;
    return firstOf("SELECT sha256, size FROM blob WHERE here = 0 AND EXISTS(SELECT 1 FROM "
                   "blob_name WHERE blob_name.sha256 = blob.sha256) AND (wanted = 2 OR "
                   "(wanted = 1 AND size <= ?)) ORDER BY wanted DESC, size, used",
                   except, room);
}

Done Blobs::confirm(const std::string& sha256)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        SQLite::Statement& update =
            m_connection.statement("UPDATE blob SET confirmed = 1 WHERE sha256 = ?");
        update.bind(1, sha256);
        update.exec();
        announce(sha256);
        transaction.commit();
        return done();
    });
}

Result<bool> Blobs::arrived(const std::string& sha256)
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
        announce(sha256);
        transaction.commit();
        return true;
    });
}

Done Blobs::noteFailure(const std::string& sha256, const Error& failure)
{
    if (failure.code != ErrorCode::notFound && failure.code != ErrorCode::damaged) {
        return done();
    }
    if (failure.code == ErrorCode::damaged) {
        const auto kept = m_files.setDamagedAside(sha256);
        if (!kept) {
            return kept.error();
        }
    }
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        SQLite::Statement& update =
            m_connection.statement("UPDATE blob SET here = 0, wanted = 2 WHERE sha256 = ?");
        update.bind(1, sha256);
        update.exec();
        announce(sha256);
        transaction.commit();
        return done();
    });
}

Done Blobs::adoptEpoch(const std::string& epoch)
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

Done Blobs::tidy()
{
    Done cleared = removeUnnamed();
    if (cleared) {
        cleared = makeRoom();
    }
    if (cleared) {
        cleared = setStraysAside();
    }
    return cleared ? m_files.removeAsideBefore(m_connection.clock.now() - kAsideKept) : cleared;
}

Done Blobs::removeUnnamed()
{
    return guarded([&]() -> Done {
        constexpr const char* kUnnamed =
            "FROM blob WHERE NOT EXISTS(SELECT 1 FROM blob_name WHERE blob_name.sha256 = "
            "blob.sha256) AND (confirmed = 1 OR here = 0 OR named = 0) AND used < ?";
        WriteTransaction transaction(m_connection);
        std::vector<std::string> leaving;
        SQLite::Statement& remove =
            m_connection.statement(std::string("DELETE ") + kUnnamed + " RETURNING sha256");
        remove.bind(1, m_connection.nowMs() - kKeptMs);
        while (remove.executeStep()) {
            leaving.push_back(remove.getColumn(0).getString());
        }
        remove.tryReset();
        for (const std::string& sha256 : leaving) { // before the commit: else nobody knows of them
            if (Done removed = m_files.remove(sha256); !removed) {
                return removed;
            }
        }
        transaction.commit();
        return done();
    });
}

Done Blobs::makeRoom()
{
    return guarded([&]() -> Done {
        std::int64_t excess = counts().bytesHere - budgetBytes();
        if (excess <= 0) {
            return done();
        }
        WriteTransaction transaction(m_connection);
        std::vector<Task> leaving;
        SQLite::Statement& select = m_connection.statement(
            "SELECT sha256, size FROM blob WHERE here = 1 AND confirmed = 1 AND pinned = 0 "
            "ORDER BY used, size DESC");
        while (excess > 0 && select.executeStep()) {
            leaving.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt64()});
            excess -= leaving.back().size;
        }
        select.tryReset();
        SQLite::Statement& update =
            m_connection.statement("UPDATE blob SET here = 0, wanted = 0 WHERE sha256 = ?");
        for (const Task& one : leaving) {
            update.reset();
            update.bind(1, one.sha256);
            update.exec();
            announce(one.sha256);
        }
        transaction.commit();
        for (const Task& one : leaving) {
            if (Done removed = m_files.remove(one.sha256); !removed) {
                return removed;
            }
        }
        return done();
    });
}

/// Files that no row knows: of a crash between the two, or of a replica that is no more.
Done Blobs::setStraysAside()
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection); // nobody takes a file in meanwhile
        const Result<std::vector<std::string>> names = m_files.names();
        if (!names) {
            return names.error();
        }
        for (const std::string& name : *names) {
            if (state(name)) {
                continue;
            }
            if (Done moved = m_files.setStrayAside(name); !moved) {
                return moved;
            }
        }
        const Result<std::vector<std::string>> parts = m_files.parts();
        if (!parts) {
            return parts.error();
        }
        for (const std::string& part : *parts) {
            const std::optional<BlobState> coming = state(part);
            if (!coming || coming->isHere) {
                m_files.removePart(part);
            }
        }
        transaction.commit();
        return done();
    });
}

} // namespace caravan
