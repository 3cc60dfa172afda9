// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/sequencer.h"

#include "sync/hub/store/feed_rows.h"
#include "sync/hub/store/meta_rows.h"

#include <algorithm>
#include <string>

namespace caravan::hub {
namespace {

constexpr std::size_t kPayloadMax = 7'000; ///< PostgreSQL takes 8,000 bytes

// A row that a running transaction changes again is left to that transaction's turn: waiting for
// it would hold up all others. In READ COMMITTED the row is looked at again once it is locked.
constexpr const char* kPlace = R"sql(
WITH ready AS (
    SELECT scope, rid, txid, place FROM feed
    WHERE txid IS NOT NULL AND txid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY txid, place LIMIT 10000 FOR UPDATE SKIP LOCKED),
ranked AS (
    SELECT scope, rid, dense_rank() OVER (ORDER BY txid, place) AS rank FROM ready)
UPDATE feed SET position=$1 + ranked.rank, txid=NULL FROM ranked
WHERE feed.scope=ranked.scope AND feed.rid=ranked.rid
RETURNING feed.scope, feed.position)sql";

} // namespace

Sequencer::Round Sequencer::round(Connection& connection)
{
    connection.script("BEGIN");
    Round round;
    const std::int64_t head = static_cast<std::int64_t>(feedHead(connection));
    std::int64_t last = head;
    for (const auto row = connection.run(kPlace, {head}); row->next();) {
        ++round.rows;
        insert(round.scopes, row->integer(0));
        last = std::max(last, row->integer(1));
    }
    if (round.rows > 0) {
        setMetaNumber(connection, "next_position", last + 1);
        const std::int64_t directory = metaNumber(connection, "directory", 1);
        round.isDirectoryNew = directory != m_directory;
        m_directory = directory;
        const std::string scopes = toText(round.scopes);
        const bool isForAll = round.isDirectoryNew || scopes.size() > kPayloadMax;
        connection.run("SELECT pg_notify($1 || current_schema(), $2)",
                       {kPlacedChannel, std::string_view(isForAll ? "*" : scopes)});
    }
    round.hasLeft = connection.run("SELECT 1 FROM feed WHERE txid IS NOT NULL LIMIT 1")->next();
    connection.script("COMMIT");
    return round;
}

} // namespace caravan::hub
