// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/handlers/replica_handler.h"

#include "sync/hub/store/op_rows.h"

#include <algorithm>

namespace caravan::hub {
namespace {

Answer<sync::RegisterAnswer> registerIn(Connection& connection, const Caller& caller,
                                        const sync::RegisterRequest& request)
{
    if (request.replica.isNil()) {
        return Failure{sync::problem::kInvalid, "replica", "must not be nil"};
    }
    const std::optional<ReplicaRow> known = loadReplica(connection, request.replica);
    if (known && (known->user != caller.user || known->isSuperseded)) {
        return Failure{sync::problem::kReplicaFork, "replica", "the id is taken"};
    }
    if (!known) {
        addReplica(connection, {request.replica, caller.user, caller.device, 0, false, {}, 0});
    }
    if (request.supersedes) {
        const std::optional<ReplicaRow> old = loadReplica(connection, *request.supersedes);
        if (old && old->user == caller.user && old->id != request.replica) {
            const std::int64_t through = std::min(request.through, old->lastN);
            supersedeReplica(connection, old->id, request.replica, through);
        }
    }
    return sync::RegisterAnswer{known ? known->lastN + 1 : 1};
}

} // namespace

Answer<sync::RegisterAnswer> registerReplica(Hub& hub, const Caller& caller,
                                             const sync::RegisterRequest& request)
{
    Answer<sync::RegisterAnswer> answer = Failure{};
    const Done done = hub.store().write([&](Connection& connection) {
        answer = registerIn(connection, caller, request);
        return static_cast<bool>(answer);
    });
    if (!done) {
        return failureOf(done.error());
    }
    return answer;
}

} // namespace caravan::hub
