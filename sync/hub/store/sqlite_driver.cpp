// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/driver.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace caravan::hub {
namespace {

constexpr int kBusyTimeoutMs = 5'000;
constexpr int kCacheKib = 16 * 1024;

[[noreturn]] void rethrow(const SQLite::Exception& error)
{
    StoreFailure failure{StoreFailure::Kind::other, error.what()};
    switch (error.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        failure.kind = StoreFailure::Kind::busy;
        break;
    case SQLITE_FULL:
        failure.kind = StoreFailure::Kind::full;
        break;
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        failure.kind = StoreFailure::Kind::data;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        failure.kind = StoreFailure::Kind::damaged;
        break;
    default:
        break;
    }
    throw failure;
}

template<class Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        rethrow(error);
    }
}

using Idle = std::vector<std::unique_ptr<SQLite::Statement>>;

/// Gives its statement back to the idle ones when done, so that a question may run inside another
/// of the same text.
class SqliteCursor final : public Cursor {
public:
    SqliteCursor(std::unique_ptr<SQLite::Statement> statement, Idle& idle)
        : m_statement(std::move(statement)), m_idle(idle)
    {
    }
    ~SqliteCursor() override
    {
        if (m_statement->tryReset() == SQLITE_OK) {
            m_idle.push_back(std::move(m_statement));
        }
    }
    SqliteCursor(const SqliteCursor&) = delete;
    SqliteCursor& operator=(const SqliteCursor&) = delete;

    bool next() override
    {
        return guarded([&] { return m_statement->executeStep(); });
    }
    std::int64_t integer(int column) override { return m_statement->getColumn(column).getInt64(); }
    std::string_view text(int column) override
    {
        const SQLite::Column value = m_statement->getColumn(column);
        const void* bytes = value.getBlob();
        return {static_cast<const char*>(bytes), static_cast<std::size_t>(value.getBytes())};
    }
    bool isNull(int column) override { return m_statement->isColumnNull(column); }

private:
    std::unique_ptr<SQLite::Statement> m_statement;
    Idle& m_idle;
};

void bind(SQLite::Statement& statement, std::span<const Param> params)
{
    int index = 0;
    for (const Param& value : params) {
        ++index;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            statement.bind(index, *number);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            statement.bind(index, std::string(*text));
        } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
            statement.bind(index, bytes->view.data(), static_cast<int>(bytes->view.size()));
        } else {
            statement.bind(index);
        }
    }
}

class SqliteConnection final : public Connection {
public:
    using Connection::execute;
    using Connection::run;

    SqliteConnection(const std::string& path, Access access)
        : m_database(path,
                     access == Access::readOnly ? SQLite::OPEN_READONLY
                                                : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                     kBusyTimeoutMs)
    {
        if (access == Access::readWrite) {
            m_database.exec("PRAGMA journal_mode=WAL");
            m_database.exec("PRAGMA synchronous=FULL");
            // Fewer, larger checkpoints: a push of 500 ops writes about 2,000 pages.
            m_database.exec("PRAGMA wal_autocheckpoint=8000");
        }
        m_database.exec("PRAGMA cache_size=-" + std::to_string(kCacheKib));
        m_database.exec("PRAGMA trusted_schema=OFF");
    }

    std::unique_ptr<Cursor> run(const char* sql, std::span<const Param> params) override
    {
        return guarded([&]() -> std::unique_ptr<Cursor> {
            Idle& idle = m_idle[sql];
            std::unique_ptr<SQLite::Statement> statement;
            if (idle.empty()) {
                statement = std::make_unique<SQLite::Statement>(m_database, sql);
            } else {
                statement = std::move(idle.back());
                idle.pop_back();
            }
            bind(*statement, params);
            return std::make_unique<SqliteCursor>(std::move(statement), idle);
        });
    }

    std::int64_t execute(const char* sql, std::span<const Param> params) override
    {
        const std::unique_ptr<Cursor> cursor = run(sql, params);
        while (cursor->next()) {
        }
        return m_database.getChanges();
    }

    void script(const std::string& sql) override
    {
        guarded([&] { return m_database.exec(sql); });
    }

    Dialect dialect() const override { return Dialect::sqlite; }
    void beginWrite() override { script("BEGIN IMMEDIATE"); }
    void beginRead() override { script("BEGIN"); }

private:
    SQLite::Database m_database;
    std::unordered_map<std::string, Idle> m_idle;
};

} // namespace

Uuid Cursor::uuid(int column)
{
    Uuid id;
    const std::string_view bytes = text(column);
    if (bytes.size() == id.bytes.size()) {
        std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(id.bytes.data()));
    }
    return id;
}

std::unique_ptr<Connection> openSqlite(const std::string& path, Access access)
{
    return guarded([&]() -> std::unique_ptr<Connection> {
        return std::make_unique<SqliteConnection>(path, access);
    });
}

} // namespace caravan::hub
