// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/postgres_driver.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <optional>
#include <string>

namespace caravan::test {

/// An empty place for one hub in the server that tests/support/postgres runs: a schema that goes
/// with this value.
class PostgresSchema {
public:
    /// True when the tests are to run over PostgreSQL.
    static bool isAsked() { return std::getenv("CARAVAN_TEST_POSTGRES") != nullptr; }

    PostgresSchema()
    {
        static std::atomic<int> last{0};
        m_name = "t" + std::to_string(getpid()) + "_" + std::to_string(++last);
        reset();
    }
    ~PostgresSchema()
    {
        hub::openPostgres(server())->script("DROP SCHEMA IF EXISTS " + m_name + " CASCADE");
    }
    PostgresSchema(const PostgresSchema&) = delete;
    PostgresSchema& operator=(const PostgresSchema&) = delete;

    /// Empties it.
    void reset() const
    {
        hub::openPostgres(server())->script("DROP SCHEMA IF EXISTS " + m_name +
                                            " CASCADE; CREATE SCHEMA " + m_name);
    }

    /// For Hub::open().
    std::string url() const { return server() + "&options=-csearch_path%3D" + m_name; }

private:
    static std::string server() { return std::getenv("CARAVAN_TEST_POSTGRES"); }

    std::string m_name;
};

} // namespace caravan::test
