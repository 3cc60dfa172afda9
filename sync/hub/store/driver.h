// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace caravan::hub {

/// Bytes as a database value, apart from text.
struct Bytes {
    std::string_view view;
};

/// One value given to a statement. The views need to live only until run() or execute() returns.
using Param = std::variant<std::monostate, std::int64_t, std::string_view, Bytes>;

/// The 16 bytes of an id as a database value; the id must outlive the call.
inline Param param(const Uuid& id)
{
    return Bytes{{reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}};
}

/// A moment as a database value: milliseconds since 1970.
inline std::int64_t toMs(TimePoint time)
{
    return time.time_since_epoch().count();
}

/// The rows of one running question. Columns count from 0.
class Cursor {
public:
    virtual ~Cursor() = default;
    virtual bool next() = 0;
    virtual std::int64_t integer(int column) = 0;
    /// Valid until the next next().
    virtual std::string_view text(int column) = 0;
    virtual bool isNull(int column) = 0;

    /// Nil for an empty column.
    Uuid uuid(int column);
};

/// For the few statements that cannot be the same: layout.cpp, nextPlace() and the sequencer.
enum class Dialect { sqlite, postgres };

/// One database connection: the only thing that knows which database it is. Statements are
/// written once for all databases, with $1, $2 … in the order of their first use, and are kept
/// prepared by their text.
///
/// Not thread-safe. Failures leave as StoreFailure, which HubStore turns into an Error. Of the rest
/// of the hub only BundleTaker catches one: what the database cannot hold is a verdict on its op.
class Connection {
public:
    virtual ~Connection() = default;
    virtual std::unique_ptr<Cursor> run(const char* sql, std::span<const Param> params) = 0;
    std::unique_ptr<Cursor> run(const char* sql, std::initializer_list<Param> params = {})
    {
        return run(sql, std::span(params.begin(), params.size()));
    }
    /// Returns how many rows were changed.
    virtual std::int64_t execute(const char* sql, std::span<const Param> params) = 0;
    std::int64_t execute(const char* sql, std::initializer_list<Param> params = {})
    {
        return execute(sql, std::span(params.begin(), params.size()));
    }
    /// Several statements without parameters, for the layout.
    virtual void script(const std::string& sql) = 0;

    virtual Dialect dialect() const = 0;
    /// What the transactions of HubStore begin with: one that may write, and is as if it ran alone;
    /// one that sees one snapshot.
    virtual void beginWrite() = 0;
    virtual void beginRead() = 0;
    /// False when the way to the database is gone; such a connection is thrown away.
    virtual bool isUsable() const { return true; }
};

/// A failure of the database, on its way out of the transaction.
struct StoreFailure {
    /// conflict: with another transaction; the same work may succeed when it is done again.
    /// data: the database cannot hold a value that it was given, now or ever.
    enum class Kind { busy, full, damaged, conflict, data, other };
    Kind kind = Kind::other;
    std::string detail;
};

enum class Access { readWrite, readOnly };

/// Opens a SQLite database (":memory:" for one that lives as long as the connection), in WAL mode
/// with synchronous=FULL.
std::unique_ptr<Connection> openSqlite(const std::string& path, Access access);

} // namespace caravan::hub
