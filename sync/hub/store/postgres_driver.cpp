// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/postgres_driver.h"

#include <libpq-fe.h>

#include <poll.h>
#include <unistd.h>

#include <charconv>
#include <unordered_map>
#include <vector>

namespace caravan::hub {
namespace {

constexpr const char* kSettings = "SET statement_timeout='30s';"
                                  "SET idle_in_transaction_session_timeout='10s';"
                                  "SET client_min_messages=warning;"
                                  // The tables of a young hub are small; reading them whole would
                                  // make every transaction a conflict of every other.
                                  "SET enable_seqscan=off;"
                                  // Which makes a whole reading look dear enough for compiling.
                                  "SET jit=off;"
                                  "SET bytea_output='hex'";

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Rows = std::unique_ptr<PGresult, Clear>;

StoreFailure::Kind kindOf(std::string_view state)
{
    using Kind = StoreFailure::Kind;
    // Serialization failure, deadlock; and unique keys, which two transactions may both find free.
    if (state == "40001" || state == "40P01" || state == "23505") {
        return Kind::conflict;
    }
    if (state == "53100") {
        return Kind::full;
    }
    // Data exception (a character, number or length that cannot be), program limit exceeded.
    if (state.starts_with("22") || state.starts_with("54")) {
        return Kind::data;
    }
    if (state.starts_with("XX")) {
        return Kind::damaged;
    }
    // Connection, resources, statement or idle limits, shutdown; no state: the way is gone.
    const bool isBusy = state.empty() || state.starts_with("08") || state.starts_with("53") ||
                        state.starts_with("57") || state == "25P03" || state == "55P03";
    return isBusy ? Kind::busy : Kind::other;
}

/// The numbers of PostgreSQL's binary format: big-endian, as long as their type.
class PostgresCursor final : public Cursor {
public:
    explicit PostgresCursor(Rows rows) : m_rows(std::move(rows)) {}

    bool next() override { return ++m_row < PQntuples(m_rows.get()); }
    std::int64_t integer(int column) override
    {
        const std::string_view bytes = text(column);
        std::uint64_t number = 0;
        for (const char byte : bytes) {
            number = number << 8U | static_cast<unsigned char>(byte);
        }
        switch (bytes.size()) {
        case 2:
            return static_cast<std::int16_t>(number);
        case 4:
            return static_cast<std::int32_t>(number);
        default:
            return static_cast<std::int64_t>(number);
        }
    }
    std::string_view text(int column) override
    {
        return {PQgetvalue(m_rows.get(), m_row, column),
                static_cast<std::size_t>(PQgetlength(m_rows.get(), m_row, column))};
    }
    bool isNull(int column) override { return PQgetisnull(m_rows.get(), m_row, column) != 0; }

private:
    Rows m_rows;
    int m_row = -1;
};

class LibpqConnection final : public PostgresConnection {
public:
    using Connection::execute;
    using Connection::run;

    explicit LibpqConnection(const std::string& url)
    {
        const std::string name = "caravan-hub " + std::to_string(getpid());
        const char* const keys[] = {"dbname", "fallback_application_name", "connect_timeout",
                                    nullptr};
        const char* const values[] = {url.c_str(), name.c_str(), "10", nullptr};
        m_connection.reset(PQconnectdbParams(keys, values, 1));
        if (PQstatus(m_connection.get()) != CONNECTION_OK) {
            throw StoreFailure{StoreFailure::Kind::busy, PQerrorMessage(m_connection.get())};
        }
        script(kSettings);
    }

    std::unique_ptr<Cursor> run(const char* sql, std::span<const Param> params) override
    {
        return std::make_unique<PostgresCursor>(ask(sql, params));
    }

    std::int64_t execute(const char* sql, std::span<const Param> params) override
    {
        const Rows rows = ask(sql, params);
        const std::string_view count = PQcmdTuples(rows.get());
        std::int64_t number = 0;
        std::from_chars(count.data(), count.data() + count.size(), number);
        return number;
    }

    void script(const std::string& sql) override
    {
        checked(PQexec(m_connection.get(), sql.c_str()));
    }

    Dialect dialect() const override { return Dialect::postgres; }
    void beginWrite() override
    {
        // Shared by all writers but one that has to be alone (HubStore::write).
        script("BEGIN ISOLATION LEVEL SERIALIZABLE;"
               "SELECT pg_advisory_xact_lock_shared(hashtext('caravan write'))");
    }
    void beginRead() override { script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    bool isUsable() const override { return PQstatus(m_connection.get()) == CONNECTION_OK; }

    void listen(std::chrono::milliseconds patience, int wake, const Heard& heard) override
    {
        if (!tell(heard)) {
            pollfd handles[] = {{PQsocket(m_connection.get()), POLLIN, 0}, {wake, POLLIN, 0}};
            poll(handles, wake < 0 ? 1 : 2, static_cast<int>(patience.count()));
            if (PQconsumeInput(m_connection.get()) == 0) {
                throw StoreFailure{StoreFailure::Kind::busy, PQerrorMessage(m_connection.get())};
            }
            tell(heard);
        }
    }

private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };

    Rows checked(PGresult* result)
    {
        Rows rows(result);
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ||
            status == PGRES_EMPTY_QUERY) {
            return rows;
        }
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        // The message alone: its detail quotes values.
        const char* text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
        throw StoreFailure{kindOf(state == nullptr ? "" : state),
                           text == nullptr ? PQerrorMessage(m_connection.get()) : text};
    }

    const std::string& prepared(const char* sql)
    {
        const auto [found, isNew] = m_prepared.try_emplace(sql);
        if (isNew) {
            found->second = "s" + std::to_string(m_prepared.size());
            try {
                checked(PQprepare(m_connection.get(), found->second.c_str(), sql, 0, nullptr));
            } catch (const StoreFailure&) {
                m_prepared.erase(found);
                throw;
            }
        }
        return found->second;
    }

    Rows ask(const char* sql, std::span<const Param> params)
    {
        const std::string& name = prepared(sql);
        std::vector<std::string> numbers(params.size()); // must not move: their bytes are given
        std::vector<const char*> values;
        std::vector<int> lengths;
        std::vector<int> formats;
        for (const Param& param : params) {
            std::string_view bytes;
            int format = 1;
            if (const auto* number = std::get_if<std::int64_t>(&param)) {
                bytes = numbers[values.size()] = std::to_string(*number);
                format = 0; // so that its width is that of the column
            } else if (const auto* text = std::get_if<std::string_view>(&param)) {
                bytes = *text;
            } else if (const auto* blob = std::get_if<Bytes>(&param)) {
                bytes = blob->view;
            }
            const bool isNull = std::holds_alternative<std::monostate>(param);
            values.push_back(isNull ? nullptr : bytes.data() == nullptr ? "" : bytes.data());
            lengths.push_back(static_cast<int>(bytes.size()));
            formats.push_back(format);
        }
        return checked(PQexecPrepared(m_connection.get(), name.c_str(),
                                      static_cast<int>(params.size()), values.data(),
                                      lengths.data(), formats.data(), 1));
    }

    bool tell(const Heard& heard)
    {
        bool any = false;
        while (PGnotify* notice = PQnotifies(m_connection.get())) {
            const std::unique_ptr<PGnotify, void (*)(void*)> owned(notice, PQfreemem);
            heard(notice->relname, notice->extra);
            any = true;
        }
        return any;
    }

    std::unique_ptr<PGconn, Finish> m_connection;
    std::unordered_map<std::string, std::string> m_prepared;
};

} // namespace

bool isPostgresUrl(std::string_view text)
{
    return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

std::unique_ptr<PostgresConnection> openPostgres(const std::string& url)
{
    return std::make_unique<LibpqConnection>(url);
}

} // namespace caravan::hub
