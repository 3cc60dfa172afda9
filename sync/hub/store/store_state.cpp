// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/store_state.h"

#include "sync/hub/store/feed_rows.h"

namespace caravan::hub {
namespace {

std::int64_t numberOf(Connection& connection, const char* sql)
{
    const auto row = connection.run(sql);
    return row->next() ? row->integer(0) : 0;
}

} // namespace

StoreState loadState(Connection& connection)
{
    StoreState state;
    state.head = static_cast<std::int64_t>(feedHead(connection));
    state.unplaced = numberOf(connection, "SELECT count(*) FROM feed WHERE txid IS NOT NULL");
    if (connection.dialect() == Dialect::postgres) {
        state.horizonSeconds = numberOf(
            connection, "SELECT COALESCE(extract(epoch FROM max(clock_timestamp()-xact_start)), 0)"
                        "::bigint FROM pg_stat_activity WHERE backend_xid IS NOT NULL "
                        "AND datname=current_database()");
    }
    state.conflicts =
        numberOf(connection, "SELECT count(*) FROM record WHERE entity='conflict' AND life=0");
    state.openConflicts =
        numberOf(connection, "SELECT count(*) FROM record WHERE entity='conflict' AND life=0 "
                             "AND fields LIKE '%\"status\":\"open\"%'");
    return state;
}

} // namespace caravan::hub
