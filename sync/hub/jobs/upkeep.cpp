// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/jobs/upkeep.h"

#include "sync/hub/apply/hub_writer.h"
#include "sync/hub/store/upkeep_rows.h"

namespace caravan::hub {
namespace {

constexpr std::int64_t kMovedAtOnce = 500;

} // namespace

Result<bool> moveSome(Hub& hub)
{
    bool isLeft = false;
    const Done looked =
        hub.store().read([&](Connection& connection) { isLeft = hasMoves(connection); });
    if (!looked || !isLeft) {
        return looked ? Result<bool>(false) : Result<bool>(looked.error());
    }
    NumberSet touched;
    const Done done = hub.store().write([&](Connection& connection) {
        HubWriter writer(hub, connection);
        writer.recomputeScopes(takeMoves(connection, kMovedAtOnce));
        touched = writer.touched();
        isLeft = hasMoves(connection);
        return true;
    });
    if (!done) {
        return done.error();
    }
    hub.announce(touched, false);
    return isLeft;
}

Done cleanFeed(Hub& hub)
{
    return hub.store().write([&](Connection& connection) {
        markFeed(connection, hub.now());
        forgetLeft(connection, hub.now() - kFeedKeptFor);
        return true;
    });
}

} // namespace caravan::hub
