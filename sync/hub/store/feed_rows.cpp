// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/feed_rows.h"

#include "core/base/time.h"
#include "sync/hub/store/meta_rows.h"

#include <algorithm>

namespace caravan::hub {

FeedPosition feedHead(Connection& connection)
{
    return FeedPosition(metaNumber(connection, "next_position", 1) - 1);
}

void writeFeed(Connection& connection, std::int64_t rid, const NumberSet& before,
               const NumberSet& now)
{
    // One writer, so counting inside its transaction is commit order (SYNC 4).
    const std::int64_t position = metaNumber(connection, "next_position", 1);
    setMetaNumber(connection, "next_position", position + 1);
    for (const std::int64_t scope : now) {
        connection.execute("INSERT INTO feed(scope, rid, position, present) VALUES($1, $2, $3, 1) "
                           "ON CONFLICT(scope, rid) DO UPDATE "
                           "SET position=excluded.position, present=1",
                           {scope, rid, position});
    }
    for (const std::int64_t scope : before) {
        if (!contains(now, scope)) {
            connection.execute("UPDATE feed SET position=$1, present=0 WHERE scope=$2 AND rid=$3",
                               {position, scope, rid});
        }
    }
}

std::int64_t scopeNumber(Connection& connection, std::string_view name)
{
    {
        const auto rows = connection.run("SELECT number FROM scope WHERE name=$1", {name});
        if (rows->next()) {
            return rows->integer(0);
        }
    }
    connection.execute("INSERT INTO scope(name) VALUES($1)", {name});
    return connection.lastRowId();
}

NumberSet scopeNumbers(Connection& connection, const std::vector<std::string>& names)
{
    NumberSet numbers;
    for (const std::string& name : names) {
        const auto rows = connection.run("SELECT number FROM scope WHERE name=$1", {name});
        if (rows->next()) {
            insert(numbers, rows->integer(0));
        }
    }
    return numbers;
}

ScopeReader::ScopeReader(Connection& connection, std::int64_t scope, FeedPosition after)
    : m_rows(connection.run("SELECT f.position, f.present, r.rid, r.entity, r.id, r.life, "
                            "r.into_id, r.scopes, r.rev, "
                            "r.by_user, r.at, r.vers, r.fields "
                            "FROM feed f JOIN record r ON r.rid=f.rid "
                            "WHERE f.scope=$1 AND f.position>$2 ORDER BY f.position",
                            {scope, static_cast<std::int64_t>(after)}))
{
}

bool ScopeReader::next()
{
    return m_rows->next();
}

void ScopeReader::appendPut(std::string& out) const
{
    out += R"({"put":")";
    out += m_rows->text(3);
    out += R"(","id":")";
    out += m_rows->uuid(4).toString();
    out += R"(","rev":)";
    out += std::to_string(m_rows->integer(8));
    out += R"(,"vers":)";
    out += m_rows->text(11);
    if (!m_rows->isNull(9)) {
        out += R"(,"by":")";
        out += m_rows->uuid(9).toString();
        out += '"';
    }
    out += R"(,"at":")";
    out += formatDateTime(TimePoint(std::chrono::milliseconds(m_rows->integer(10))));
    out += R"(","fields":)";
    out += m_rows->text(12);
    out += "}\n";
}

void ScopeReader::appendOut(std::string& out) const
{
    out += R"({"out":")";
    out += m_rows->text(3);
    out += R"(","id":")";
    out += m_rows->uuid(4).toString();
    out += R"(","why":")";
    out += life() == Life::live ? "moved" : life() == Life::deleted ? "deleted" : "merged";
    out += '"';
    if (life() == Life::merged) {
        out += R"(,"into":")";
        out += m_rows->uuid(6).toString();
        out += '"';
    }
    out += "}\n";
}

} // namespace caravan::hub
