// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/connection.h"

#include "core/base/whole_number.h"
#include "core/store/file_io.h"

#include <sqlite3.h>

#include <unistd.h>

namespace caravan::store {
namespace {

constexpr int kBusyMs = 5000;
constexpr std::int64_t kTouchedKept = 20'000;

/// A path as SQLite reads it in a "file:" address.
std::string addressOf(const std::filesystem::path& file)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string address = "file:";
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            address += {'%', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            address += c;
        }
    }
    return address;
}

SQLite::Database openDatabase(const std::filesystem::path& file, OpenMode mode)
{
    if (mode == OpenMode::readWrite) {
        return {file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMs};
    }
    const int flags = SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    try {
        SQLite::Database usual(addressOf(file) + "?mode=ro", flags, kBusyMs);
        usual.execAndGet("SELECT count(*) FROM sqlite_schema");
        return usual;
    } catch (const SQLite::Exception& failure) {
        // The log cannot be opened where its index cannot be made. Without a log nothing is in it.
        std::filesystem::path log = file;
        log += "-wal";
        const Found<std::int64_t> size = sizeOf(log);
        if (failure.getErrorCode() != SQLITE_CANTOPEN || !size || size->value_or(0) > 0) {
            throw;
        }
        return {addressOf(file) + "?mode=ro&immutable=1", flags, kBusyMs};
    }
}

/// link_id("account/019ab1f2-…"): the id as it is stored, NULL of what is no link. SQLite 3.40 has
/// no unhex().
void linkId(sqlite3_context* context, int, sqlite3_value** values)
{
    const unsigned char* text = sqlite3_value_text(values[0]);
    const auto bytes = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto key = text != nullptr
                         ? RecordKey::parse({reinterpret_cast<const char*>(text), bytes})
                         : std::nullopt;
    if (key) {
        sqlite3_result_blob(context, key->id.bytes.data(), static_cast<int>(key->id.bytes.size()),
                            SQLITE_TRANSIENT);
    }
}

} // namespace

OpenMode openModeFor(const std::filesystem::path& file)
{
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const bool isThere = ::access(file.c_str(), F_OK) == 0;
    const bool mayWrite =
        ::access(folder.c_str(), W_OK) == 0 && (!isThere || ::access(file.c_str(), W_OK) == 0);
    return isThere && !mayWrite ? OpenMode::readOnly : OpenMode::readWrite;
}

Connection::Connection(const std::filesystem::path& file, OpenMode mode,
                       std::shared_ptr<const Catalogue> productIn, const Clock& clockIn,
                       IdSource idsIn)
    : db(openDatabase(file, mode)), product(std::move(productIn)), catalogue(product),
      clock(clockIn), ids(std::move(idsIn))
{
    if (mode == OpenMode::readWrite) {
        db.exec("PRAGMA journal_mode=WAL");
        db.exec("PRAGMA synchronous=FULL");
    }
    db.exec("PRAGMA foreign_keys=OFF"); // children may arrive before parents (SYNC, failure 27)
    db.exec("PRAGMA temp_store=MEMORY");
    db.exec("PRAGMA cache_size=-16384");
    db.exec("PRAGMA trusted_schema=OFF");
    db.createFunction("link_id", 1, true, nullptr, &linkId);
}

SQLite::Statement& Connection::statement(const std::string& sql)
{
    std::unique_ptr<SQLite::Statement>& one = m_statements[sql];
    if (!one) {
        one = std::make_unique<SQLite::Statement>(db, sql);
    } else {
        one->tryReset(); // the failure of the last run was reported then
        one->clearBindings();
    }
    return *one;
}

void Connection::forgetStatements()
{
    m_statements.clear();
    upserts.clear();
}

std::string Connection::meta(const std::string& key)
{
    SQLite::Statement& select = statement("SELECT value FROM meta WHERE key = ?");
    select.bind(1, key);
    std::string value = select.executeStep() ? select.getColumn(0).getString() : std::string();
    select.tryReset();
    return value;
}

std::int64_t Connection::metaNumber(const std::string& key)
{
    const std::string text = meta(key);
    const auto number = wholeNumber(text.empty() ? "0" : text);
    if (!number) {
        throwDamaged("\"" + key + "\" of the bookkeeping is no number");
    }
    return *number;
}

void throwDamaged(const std::string& what)
{
    throw SQLite::Exception(what.c_str(), SQLITE_CORRUPT);
}

void Connection::setMeta(const std::string& key, const std::string& value)
{
    SQLite::Statement& upsert = statement("INSERT INTO meta(key, value) VALUES(?, ?) "
                                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    upsert.bind(1, key);
    upsert.bind(2, value);
    upsert.exec();
}

void Connection::touch(const std::string& entity, const RecordId& id)
{
    SQLite::Statement& insert = statement("INSERT INTO touched(entity, id) VALUES(?, ?)");
    insert.bind(1, entity);
    if (!id.isNil()) {
        bindId(insert, 2, id);
    }
    insert.exec();
    m_wroteSelf = true;
    const std::int64_t seq = db.getLastInsertRowid();
    if (seq % 1000 == 0) {
        SQLite::Statement& trim = statement("DELETE FROM touched WHERE seq <= ?");
        trim.bind(1, seq - kTouchedKept);
        trim.exec();
    }
}

Commit Connection::poll()
{
    Commit commit;
    SQLite::Statement& version = statement("PRAGMA data_version");
    version.executeStep();
    const std::int64_t dataVersion = version.getColumn(0).getInt64();
    version.tryReset();
    if (dataVersion == m_lastDataVersion && !m_wroteSelf) {
        return commit;
    }
    const bool isFirst = m_lastDataVersion < 0;
    m_lastDataVersion = dataVersion;
    m_wroteSelf = false;
    // Asked for together, they would be looked for in every row.
    SQLite::Statement& range =
        statement("SELECT (SELECT min(seq) FROM touched), (SELECT max(seq) FROM touched)");
    range.executeStep();
    const std::int64_t first = range.getColumn(0).getInt64();
    const std::int64_t last = range.getColumn(1).getInt64();
    range.tryReset();
    if (isFirst) {
        m_lastTouch = last;
        return commit;
    }
    if (first > m_lastTouch + 1) { // rows we never saw are gone: anything may have changed
        for (const Entity& entity : catalogue->entities()) {
            commit.wholeEntities.insert(entity.name);
        }
        commit.syncState = true;
    }
    SQLite::Statement& select =
        statement("SELECT seq, entity, id FROM touched WHERE seq > ? ORDER BY seq");
    select.bind(1, m_lastTouch);
    while (select.executeStep()) {
        m_lastTouch = select.getColumn(0).getInt64();
        const std::string entity = select.getColumn(1).getString();
        if (entity.empty()) {
            commit.syncState = true;
        } else if (entity == "*") {
            commit.catalogue = true;
        } else if (select.getColumn(2).isNull()) {
            commit.wholeEntities.insert(entity);
        } else {
            commit.records.insert({entity, RecordId(columnId(select.getColumn(2)))});
        }
    }
    select.tryReset();
    if (!commit.records.empty() || !commit.wholeEntities.empty()) {
        forgetCaches();
    }
    return commit;
}

WriteTransaction::WriteTransaction(Connection& connection) : m_connection(connection)
{
    connection.db.exec("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction()
{
    if (m_isOpen && sqlite3_get_autocommit(m_connection.db.getHandle()) == 0) {
        sqlite3_exec(m_connection.db.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    m_connection.forgetCaches();
    m_connection.isFilling = false;
}

void WriteTransaction::commit()
{
    m_connection.db.exec("COMMIT");
    m_isOpen = false;
}

Error storageError(const SQLite::Exception& exception)
{
    ErrorCode code = ErrorCode::storage;
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        code = ErrorCode::storageFull;
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        code = ErrorCode::storageBusy;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        code = ErrorCode::damaged;
        break;
    default:
        break;
    }
    return Error{code, {}, exception.what()};
}

void bindId(SQLite::Statement& statement, int index, const Uuid& id)
{
    statement.bind(index, id.bytes.data(), static_cast<int>(id.bytes.size()));
}

TimePoint columnTime(const SQLite::Column& column)
{
    return TimePoint(TimePoint::duration(column.getInt64()));
}

Uuid columnId(const SQLite::Column& column)
{
    Uuid id;
    if (column.getBytes() == static_cast<int>(id.bytes.size())) {
        const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
        std::copy(bytes, bytes + id.bytes.size(), id.bytes.begin());
    }
    return id;
}

} // namespace caravan::store
