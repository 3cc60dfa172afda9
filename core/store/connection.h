// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/query/page_anchors.h"
#include "core/query/query.h"
#include "core/schema/catalogue.h"
#include "core/store/commit.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace caravan::store {

struct ColumnCache;

enum class OpenMode {
    readWrite, ///< made where it is not there yet
    readOnly,  ///< never made, never written to, also on a medium that cannot be written to
};
/// What the system allows: readOnly for a file or folder that this process may not write to.
OpenMode openModeFor(const std::filesystem::path& file);

/// One SQLite connection with what every part of the store needs. Inside core/store failures are
/// SQLite::Exception; guarded() turns them into errors at the door.
class Connection {
public:
    Connection(const std::filesystem::path& file, OpenMode mode,
               std::shared_ptr<const Catalogue> product, const Clock& clock, IdSource ids);

    SQLite::Database db;
    const std::shared_ptr<const Catalogue> product; ///< that this program was built with
    std::shared_ptr<const Catalogue> catalogue;     ///< with what the company changed
    const Clock& clock;
    IdSource ids;

    /// Milliseconds since 1970.
    std::int64_t nowMs() const { return clock.now().time_since_epoch().count(); }

    /// A prepared statement, reset and unbound; kept for the next time.
    SQLite::Statement& statement(const std::string& sql);
    void forgetStatements();

    std::string meta(const std::string& key);
    /// 0 where there is none. What is no number is damage, and leaves as such.
    std::int64_t metaNumber(const std::string& key);
    void setMeta(const std::string& key, const std::string& value);

    /// Says that a record (or with a nil id something of the whole entity) has changed; part of
    /// the transaction.
    void touch(const std::string& entity, const RecordId& id);
    void touchSyncState() { touch("", RecordId{}); }
    void touchCatalogue() { touch("*", RecordId{}); }
    Commit poll();

    std::unordered_map<RecordId, std::string> titles;          ///< cache of Replica::title
    std::unordered_map<std::string, std::string> upserts;      ///< entity → SQL of writeRow()
    std::unordered_map<std::string, std::int64_t> searchKinds; ///< entity → its number in search
    std::shared_ptr<ColumnCache> columns; ///< of what was counted and added up; none before that
    /// The first copy is being made: rows are neither indexed nor announced one by one.
    bool isFilling = false;

    PageAnchors anchors; ///< of whoever reads pages without anchors of their own
    void forgetCaches()
    {
        titles.clear();
        anchors = {};
    }

    std::vector<std::shared_ptr<const Catalogue>> oldCatalogues; ///< records may point into them

private:
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
    std::int64_t m_lastTouch = 0;
    std::int64_t m_lastDataVersion = -1;
    bool m_wroteSelf = true;
};

/// `BEGIN IMMEDIATE`: takes the write lock at once, so no read turns into a failing write. Rolls
/// back unless committed; SQLite may have rolled back already (disk full), which is no error.
class WriteTransaction {
public:
    explicit WriteTransaction(Connection& connection);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_isOpen = true;
};

/// The error a person can be told for a database failure.
Error storageError(const SQLite::Exception& exception);

/// Runs @p work, turning database failures into errors.
template<class Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return storageError(exception);
    }
}

/// Leaves the store as ErrorCode::damaged.
[[noreturn]] void throwDamaged(const std::string& what);

/// Reads from the row that @p select stands on. Where that throws, the statement is reset first: an
/// open one would hold the connection to its snapshot ever after.
template<class Read>
auto fromRow(SQLite::Statement& select, Read read) -> decltype(read())
{
    try {
        return read();
    } catch (...) {
        select.tryReset();
        throw;
    }
}

void bindId(SQLite::Statement& statement, int index, const Uuid& id);
Uuid columnId(const SQLite::Column& column);
TimePoint columnTime(const SQLite::Column& column); ///< of milliseconds since 1970

} // namespace caravan::store
