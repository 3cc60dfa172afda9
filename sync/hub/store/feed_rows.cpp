// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/feed_rows.h"

#include "core/base/time.h"
#include "sync/hub/store/meta_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

/// Where a change stands in the feed: at a position, or in its transaction until the sequencer
/// gives it one.
struct Place {
    Param position;
    Param txid;
    Param place;
};

Place nextPlace(Connection& connection)
{
    if (connection.dialect() == Dialect::sqlite) {
        // One writer, so counting inside its transaction is commit order (SYNC 4).
        const std::int64_t position = metaNumber(connection, "next_position", 1);
        setMetaNumber(connection, "next_position", position + 1);
        return {position, {}, {}};
    }
    const auto row = connection.run("SELECT pg_current_xact_id()::text::bigint, "
                                    "nextval('feed_place'), pg_notify($1 || current_schema(), '')",
                                    {kSavedChannel});
    row->next();
    return {{}, row->integer(0), row->integer(1)};
}

} // namespace

FeedPosition feedHead(Connection& connection)
{
    return FeedPosition(metaNumber(connection, "next_position", 1) - 1);
}

void holdFeedHead(Connection& connection)
{
    setMetaNumber(connection, "next_position", static_cast<std::int64_t>(feedHead(connection)) + 1);
}

void liftFeedHead(Connection& connection)
{
    const auto row = connection.run("SELECT COALESCE(MAX(position), 0) FROM feed");
    row->next();
    if (const std::int64_t highest = row->integer(0);
        highest > static_cast<std::int64_t>(feedHead(connection))) {
        setMetaNumber(connection, "next_position", highest + 1);
    }
}

void writeFeed(Connection& connection, std::int64_t rid, const NumberSet& before,
               const NumberSet& now)
{
    const Place place = nextPlace(connection);
    for (const std::int64_t scope : now) {
        connection.execute("INSERT INTO feed(scope, rid, present, position, txid, place) "
                           "VALUES($1, $2, 1, $3, $4, $5) ON CONFLICT(scope, rid) DO UPDATE "
                           "SET position=COALESCE(excluded.position, feed.position), "
                           "txid=excluded.txid, place=excluded.place, present=1",
                           {scope, rid, place.position, place.txid, place.place});
    }
    for (const std::int64_t scope : before) {
        if (!contains(now, scope)) {
            connection.execute("UPDATE feed SET position=COALESCE($1, position), txid=$2, "
                               "place=$3, present=0 WHERE scope=$4 AND rid=$5",
                               {place.position, place.txid, place.place, scope, rid});
        }
    }
}

bool hasLeft(Connection& connection, const NumberSet& scopes, std::int64_t rid)
{
    for (const std::int64_t scope : scopes) {
        const auto rows = connection.run(
            "SELECT 1 FROM feed WHERE scope=$1 AND rid=$2 AND present=0", {scope, rid});
        if (rows->next()) {
            return true;
        }
    }
    return false;
}

std::int64_t scopeNumber(Connection& connection, std::string_view name)
{
    {
        const auto rows = connection.run("SELECT number FROM scope WHERE name=$1", {name});
        if (rows->next()) {
            return rows->integer(0);
        }
    }
    const auto made = connection.run("INSERT INTO scope(name) VALUES($1) RETURNING number", {name});
    made->next();
    return made->integer(0);
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

std::int64_t rowsBehind(Connection& connection, const NumberSet& scopes, FeedPosition after)
{
    std::int64_t count = 0;
    for (const std::int64_t scope : scopes) {
        const auto row = connection.run("SELECT COUNT(*) FROM feed WHERE scope=$1 AND position>$2",
                                        {scope, static_cast<std::int64_t>(after)});
        row->next();
        count += row->integer(0);
    }
    return count;
}

#define CARAVAN_FEED_COLUMNS                                                                       \
    "f.scope, f.position, f.present, r.rid, r.entity, r.id, r.life, r.into_id, r.scopes, r.rev, "  \
    "r.by_user, r.at, r.vers, r.fields"

ScopeReader::ScopeReader(Connection& connection, std::int64_t scope, FeedPosition after)
    : m_connection(connection), m_scope(scope), m_after(after)
{
    ask();
}

void ScopeReader::ask()
{
    m_rows =
        m_connection.run("SELECT " CARAVAN_FEED_COLUMNS " FROM feed f JOIN record r ON r.rid=f.rid "
                         "WHERE f.scope=$1 AND f.position>$2 ORDER BY f.position LIMIT $3",
                         {m_scope, static_cast<std::int64_t>(m_after), m_batch});
    m_left = m_batch;
}

bool ScopeReader::next()
{
    if (m_left == 0) {
        m_batch = std::min(m_batch * 4, kBatchMax);
        ask();
    }
    --m_left;
    if (!m_rows->next()) {
        return false;
    }
    m_after = position();
    return true;
}

RecordReader::RecordReader(Connection& connection, const RecordKey& key)
{
    m_rows = connection.run("SELECT 0, 0, 1, r.rid, r.entity, r.id, r.life, r.into_id, r.scopes, "
                            "r.rev, r.by_user, r.at, r.vers, r.fields "
                            "FROM record r WHERE r.entity=$1 AND r.id=$2",
                            {key.entity, param(key.id)});
}

EntityReader::EntityReader(Connection& connection, std::string entity, const RecordId& after,
                           std::size_t batch)
    : m_connection(connection), m_entity(std::move(entity)), m_after(after),
      m_batch(static_cast<std::int64_t>(batch))
{
}

bool EntityReader::next()
{
    if (m_left == 0) {
        m_rows = m_connection.run("SELECT 0, 0, 1, r.rid, r.entity, r.id, r.life, r.into_id, "
                                  "r.scopes, r.rev, r.by_user, r.at, r.vers, r.fields "
                                  "FROM record r WHERE r.entity=$1 AND r.id>$2 AND r.life=0 "
                                  "ORDER BY r.id LIMIT $3",
                                  {m_entity, param(m_after), m_batch});
        m_left = m_batch;
    }
    --m_left;
    if (!m_rows->next()) {
        return false;
    }
    m_after = id();
    return true;
}

UnplacedReader::UnplacedReader(Connection& connection)
{
    m_rows =
        connection.run("SELECT " CARAVAN_FEED_COLUMNS " FROM feed f JOIN record r ON r.rid=f.rid "
                       "WHERE f.txid IS NOT NULL ORDER BY f.txid, f.place",
                       {});
}

bool UnplacedReader::next()
{
    return m_rows->next();
}

std::uint64_t unplacedSum(Connection& connection, const NumberSet& scopes)
{
    const auto row = connection.run("SELECT f.scope, f.rid, f.present, f.txid, f.place FROM feed f "
                                    "WHERE f.txid IS NOT NULL ORDER BY f.txid, f.place");
    std::uint64_t sum = 0;
    while (row->next()) {
        if (contains(scopes, row->integer(0))) {
            for (int column = 0; column < 5; ++column) {
                sum = (sum ^ static_cast<std::uint64_t>(row->integer(column))) * 1099511628211U + 1;
            }
        }
    }
    return sum;
}

void FeedRow::appendPut(std::string& out, std::string_view vers, std::string_view fields) const
{
    out += R"({"put":")";
    out += m_rows->text(4);
    out += R"(","id":")";
    out += m_rows->uuid(5).toString();
    out += R"(","rev":)";
    out += std::to_string(m_rows->integer(9));
    out += R"(,"vers":)";
    out += vers;
    if (!m_rows->isNull(10)) {
        out += R"(,"by":")";
        out += m_rows->uuid(10).toString();
        out += '"';
    }
    out += R"(,"at":")";
    out += formatDateTime(TimePoint(std::chrono::milliseconds(m_rows->integer(11))));
    out += R"(","fields":)";
    out += fields;
    out += "}\n";
}

void FeedRow::appendOut(std::string& out) const
{
    out += R"({"out":")";
    out += m_rows->text(4);
    out += R"(","id":")";
    out += m_rows->uuid(5).toString();
    out += R"(","why":")";
    out += life() == Life::live ? "moved" : life() == Life::deleted ? "deleted" : "merged";
    out += '"';
    if (life() == Life::merged) {
        out += R"(,"into":")";
        out += m_rows->uuid(7).toString();
        out += '"';
    }
    out += "}\n";
}

} // namespace caravan::hub
