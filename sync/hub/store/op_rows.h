// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/merge/merge.h"
#include "sync/hub/store/driver.h"

#include <map>
#include <optional>
#include <string>

namespace caravan::hub {

/// One replica that may push.
struct ReplicaRow {
    ReplicaId id;
    RecordId user;
    Uuid device;
    std::int64_t lastN = 0;
    bool isSuperseded = false;
    ReplicaId continues;         ///< the one it took over from; nil when none
    std::int64_t continuesN = 0; ///< the last n of that one that it knows as its own
};

/// A replica and those it continues after forks, for the question who wrote a value.
struct Lineage {
    ReplicaId replica;
    std::map<ReplicaId, std::int64_t>
        before; ///< id → the last n that is this replica's own as well

    bool wrote(const Writer& writer) const;
};

std::optional<ReplicaRow> loadReplica(Connection& connection, const ReplicaId& id);
/// The last n of this user's replica that the hub has dealt with; 0 for any other replica.
std::int64_t appliedOf(Connection& connection, const ReplicaId& replica, const RecordId& user);
void addReplica(Connection& connection, const ReplicaRow& replica);
void setLastN(Connection& connection, const ReplicaId& id, std::int64_t lastN);
/// @p by goes on where @p old was, and knows its ops up to @p through as its own.
void supersedeReplica(Connection& connection, const ReplicaId& old, const ReplicaId& by,
                      std::int64_t through);
/// Whoever of @p lineage took over from @p before turns out to hold its op @p through.
void raiseContinued(Connection& connection, const Lineage& lineage, const ReplicaId& before,
                    std::int64_t through);
Lineage lineageOf(Connection& connection, const ReplicaId& replica);

/// The verdict on one op, kept for ever so that the same op again changes nothing.
struct OpRow {
    ReplicaId replica;
    std::int64_t n = 0;
    OpId op;
    std::string hash;   ///< of the change without its n
    std::string result; ///< JSON
};

std::optional<OpRow> loadOp(Connection& connection, const ReplicaId& replica, std::int64_t n);
/// The newest verdict on an op, whoever sent it.
std::optional<OpRow> loadOp(Connection& connection, const OpId& op);
void addOp(Connection& connection, const OpRow& row);

} // namespace caravan::hub
