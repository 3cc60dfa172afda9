// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/upkeep_rows.h"

#include "sync/hub/store/meta_rows.h"

namespace caravan::hub {
namespace {

constexpr const char* kForgotten = "feed_forgotten";

} // namespace

void addMove(Connection& connection, std::int64_t rid)
{
    connection.execute("INSERT INTO move(rid) VALUES($1)", {rid});
}

bool hasMoves(Connection& connection)
{
    return connection.run("SELECT 1 FROM move LIMIT 1")->next();
}

std::vector<std::int64_t> takeMoves(Connection& connection, std::int64_t most)
{
    std::vector<std::int64_t> rids;
    std::int64_t last = 0;
    for (const auto row =
             connection.run("SELECT number, rid FROM move ORDER BY number LIMIT $1", {most});
         row->next();) {
        last = row->integer(0);
        rids.push_back(row->integer(1));
    }
    connection.execute("DELETE FROM move WHERE number<=$1", {last});
    return rids;
}

void markFeed(Connection& connection, TimePoint now)
{
    connection.execute(
        "INSERT INTO feed_mark(at, position) VALUES($1, $2) ON CONFLICT(at) DO NOTHING",
        {toMs(now), static_cast<std::int64_t>(feedHead(connection))});
}

void forgetLeft(Connection& connection, TimePoint before)
{
    std::int64_t at = 0;
    std::int64_t position = 0;
    {
        const auto row = connection.run(
            "SELECT at, position FROM feed_mark WHERE at<=$1 ORDER BY at DESC LIMIT 1",
            {toMs(before)});
        if (!row->next()) {
            return;
        }
        at = row->integer(0);
        position = row->integer(1);
    }
    connection.execute("DELETE FROM feed WHERE position<=$1 AND txid IS NULL AND (present=0 OR "
                       "rid IN (SELECT rid FROM record WHERE life<>0))",
                       {position});
    connection.execute("DELETE FROM feed_mark WHERE at<=$1", {at});
    setMetaNumber(connection, kForgotten, position);
}

FeedPosition forgottenTo(Connection& connection)
{
    return FeedPosition(metaNumber(connection, kForgotten, 0));
}

} // namespace caravan::hub
