// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/blobs.h"

#include "core/store/blob_rows.h"
#include "core/store/connection.h"
#include "core/store/file_io.h"
#include "core/store/tidy_blobs.h"

namespace caravan {

using namespace store;

namespace {

/// One statement of a transaction of its own.
void write(Connection& connection, const char* sql, const std::string& sha256)
{
    SQLite::Statement& statement = connection.statement(sql);
    statement.bind(1, sha256);
    statement.exec();
}

} // namespace

Blobs::Blobs(Connection& connection, std::filesystem::path folder)
    : m_connection(connection), m_files(std::move(folder)), m_queue(connection, m_files)
{
}

Result<FileRef> Blobs::take(const std::filesystem::path& source)
{
    return note([&] { return m_files.copyIn(source, kBytesMax); }, source.filename().string());
}

Result<FileRef> Blobs::take(std::string_view bytes, const std::string& name)
{
    if (static_cast<std::int64_t>(bytes.size()) > kBytesMax) {
        return Error{ErrorCode::tooLarge, "file", std::to_string(kBytesMax)};
    }
    return note([&] { return m_files.write(bytes); }, name);
}

Result<FileRef> Blobs::adopt(const BlobFiles::Taken& taken, const std::string& name)
{
    return note(
        [&]() -> Result<BlobFiles::Taken> {
            const Result<bool> isThere = m_files.has(taken.sha256, taken.size);
            return !isThere   ? Result<BlobFiles::Taken>(isThere.error())
                   : *isThere ? Result<BlobFiles::Taken>(taken)
                              : Error{ErrorCode::notFound, "file", taken.sha256};
        },
        name);
}

Result<FileRef> Blobs::note(const std::function<Result<BlobFiles::Taken>()>& bring,
                            const std::string& name)
{
    Result<BlobFiles::Taken> taken = bring();
    if (!taken) {
        return taken.error();
    }
    return guarded([&]() -> Result<FileRef> {
        WriteTransaction transaction(m_connection);
        // Until it has a row, a file is a stray that another connection may just have removed.
        const Result<bool> isThere = m_files.has(taken->sha256, taken->size);
        if (!isThere) {
            return isThere.error();
        }
        if (!*isThere && !(taken = bring())) {
            return taken.error();
        }
        SQLite::Statement& insert = m_connection.statement(
            "INSERT INTO blob(sha256, size, here, taken, named, wanted, used) "
            "VALUES(?, ?, 1, 1, 0, 0, ?) "
            "ON CONFLICT(sha256) DO UPDATE SET here = 1, taken = 1, used = excluded.used");
        insert.bind(1, taken->sha256);
        insert.bind(2, taken->size);
        insert.bind(3, m_connection.nowMs());
        insert.exec();
        transaction.commit();
        return FileRef{taken->sha256, taken->size, name, taken->mime};
    });
}

std::optional<BlobState> Blobs::state(const std::string& sha256)
{
    return blobState(m_connection, sha256);
}

BlobCounts Blobs::counts()
{
    return blobCounts(m_connection);
}

Result<std::string> Blobs::open(const std::string& sha256)
{
    Result<std::string> bytes = m_files.read(sha256);
    if (bytes) {
        const Done noted = noteUse(sha256);
        return noted ? std::move(bytes) : Result<std::string>(noted.error());
    }
    if (Done noted = noteFailure(sha256, bytes.error()); !noted) {
        return noted.error();
    }
    return bytes.error();
}

std::vector<LostFile> Blobs::lostFiles()
{
    std::vector<LostFile> files;
    SQLite::Statement& select =
        m_connection.statement("SELECT sha256, size FROM blob WHERE taken = 1 AND named = 1 AND "
                               "confirmed = 0 AND here = 0");
    while (select.executeStep()) {
        LostFile file{select.getColumn(0).getString(), select.getColumn(1).getInt64(), {}, {}};
        std::filesystem::path kept = m_files.damagedFolder() / file.sha256;
        if (const Found<std::int64_t> size = sizeOf(kept); !size || *size) {
            file.kept = std::move(kept);
        }
        files.push_back(std::move(file));
    }
    select.tryReset();
    for (LostFile& file : files) {
        file.namedBy = namersOf(m_connection, file.sha256);
    }
    return files;
}

Done Blobs::noteUse(const std::string& sha256)
{
    return guarded([&]() -> Done {
        SQLite::Statement& update =
            m_connection.statement("UPDATE blob SET used = ? WHERE sha256 = ?");
        update.bind(1, m_connection.nowMs());
        update.bind(2, sha256);
        update.exec();
        return done();
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
        announceBlob(m_connection, sha256);
        transaction.commit();
        return done();
    });
}

Done Blobs::ask(const std::string& sha256)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        write(m_connection, "UPDATE blob SET wanted = 2 WHERE sha256 = ? AND here = 0", sha256);
        announceBlob(m_connection, sha256);
        transaction.commit();
        return done();
    });
}

Done Blobs::pin(const std::string& sha256, bool isPinned)
{
    return guarded([&]() -> Done {
        WriteTransaction transaction(m_connection);
        write(m_connection,
              isPinned ? "UPDATE blob SET pinned = 1, wanted = 2 - here * 2 WHERE sha256 = ?"
                       : "UPDATE blob SET pinned = 0 WHERE sha256 = ?",
              sha256);
        announceBlob(m_connection, sha256);
        transaction.commit();
        return done();
    });
}

std::int64_t Blobs::budgetBytes()
{
    return blobBudget(m_connection);
}

Done Blobs::setBudgetBytes(std::int64_t bytes)
{
    return guarded([&]() -> Done {
        setBlobBudget(m_connection, bytes);
        return done();
    });
}

Done Blobs::tidy()
{
    return tidyBlobs(m_connection, m_files);
}

} // namespace caravan
