// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/run_rows.h"

#include "sync/hub/store/meta_rows.h"

namespace caravan::hub {
namespace {

constexpr const char* kLostAt = "lost_history_at";
constexpr std::chrono::days kGivenBackFor{30};

} // namespace

void beginRun(Connection& connection, const Uuid& id)
{
    // Over PostgreSQL another hub may be giving positions just now: its readers' cursors, which
    // still name the run before, must not lie beyond the head that is noted here, or they would be
    // taken for proof that history was lost. Holding the head keeps the two together.
    holdFeedHead(connection);
    connection.execute("INSERT INTO hub_run(id, head) VALUES($1, $2)",
                       {param(id), static_cast<std::int64_t>(feedHead(connection))});
}

Uuid newestRun(Connection& connection)
{
    const auto row = connection.run("SELECT id FROM hub_run ORDER BY number DESC LIMIT 1");
    return row->next() ? row->uuid(0) : Uuid{};
}

bool isOfThisHistory(Connection& connection, const Uuid& run, FeedPosition position)
{
    if (position > feedHead(connection)) {
        return false;
    }
    if (run.isNil()) {
        return true; // of before starts were noted
    }
    const auto known = connection.run("SELECT number FROM hub_run WHERE id=$1", {param(run)});
    if (!known->next()) {
        return false;
    }
    const auto next = connection.run(
        "SELECT head FROM hub_run WHERE number>$1 ORDER BY number LIMIT 1", {known->integer(0)});
    return !next->next() || static_cast<std::int64_t>(position) <= next->integer(0);
}

void noteLostHistory(Connection& connection, TimePoint now)
{
    setMetaNumber(connection, kLostAt, now.time_since_epoch().count());
}

bool hasLostHistory(Connection& connection, TimePoint now)
{
    const TimePoint at{std::chrono::milliseconds(metaNumber(connection, kLostAt, 0))};
    return at != TimePoint{} && now - at < kGivenBackFor;
}

} // namespace caravan::hub
