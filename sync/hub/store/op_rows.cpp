// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/op_rows.h"

namespace caravan::hub {
namespace {

std::optional<OpRow> readOp(Cursor& row)
{
    if (!row.next()) {
        return std::nullopt;
    }
    return OpRow{ReplicaId(row.uuid(0)), row.integer(1), OpId(row.uuid(2)),
                 std::string(row.text(3)), std::string(row.text(4))};
}

} // namespace

std::optional<ReplicaRow> loadReplica(Connection& connection, const ReplicaId& id)
{
    const auto rows = connection.run(
        "SELECT user_id, device, last_n, superseded_by, continues, continues_n FROM replica "
        "WHERE id=$1",
        {param(id)});
    if (!rows->next()) {
        return std::nullopt;
    }
    return ReplicaRow{id,
                      RecordId(rows->uuid(0)),
                      rows->uuid(1),
                      rows->integer(2),
                      !rows->isNull(3),
                      rows->isNull(4) ? ReplicaId() : ReplicaId(rows->uuid(4)),
                      rows->integer(5)};
}

std::int64_t appliedOf(Connection& connection, const ReplicaId& replica, const RecordId& user)
{
    const auto row = loadReplica(connection, replica);
    return row && row->user == user ? row->lastN : 0;
}

void addReplica(Connection& connection, const ReplicaRow& replica)
{
    connection.execute(
        "INSERT INTO replica(id, user_id, device, last_n) VALUES($1, $2, $3, $4)",
        {param(replica.id), param(replica.user), param(replica.device), replica.lastN});
}

void setLastN(Connection& connection, const ReplicaId& id, std::int64_t lastN)
{
    connection.execute("UPDATE replica SET last_n=$1 WHERE id=$2", {lastN, param(id)});
}

void supersedeReplica(Connection& connection, const ReplicaId& old, const ReplicaId& by,
                      std::int64_t through)
{
    connection.execute("UPDATE replica SET superseded_by=$1 WHERE id=$2", {param(by), param(old)});
    connection.execute("UPDATE replica SET continues=$1, continues_n=$2 WHERE id=$3",
                       {param(old), through, param(by)});
}

void raiseContinued(Connection& connection, const Lineage& lineage, const ReplicaId& before,
                    std::int64_t through)
{
    const auto raise = [&](const ReplicaId& id) {
        connection.execute("UPDATE replica SET continues_n=$1 "
                           "WHERE id=$2 AND continues=$3 AND continues_n<$1",
                           {through, param(id), param(before)});
    };
    raise(lineage.replica);
    for (const auto& [id, n] : lineage.before) { // after two recoveries in a row
        raise(id);
    }
}

bool Lineage::wrote(const Writer& writer) const
{
    const auto found = before.find(writer.replica);
    return writer.replica == replica || (found != before.end() && writer.n <= found->second);
}

Lineage lineageOf(Connection& connection, const ReplicaId& replica)
{
    Lineage lineage{replica, {}};
    for (auto row = loadReplica(connection, replica); row && !row->continues.isNil();
         row = loadReplica(connection, row->continues)) {
        const bool isNew = row->continues != replica &&
                           lineage.before.emplace(row->continues, row->continuesN).second;
        if (!isNew) {
            break; // a caller may name what they like
        }
    }
    return lineage;
}

std::optional<OpRow> loadOp(Connection& connection, const ReplicaId& replica, std::int64_t n)
{
    return readOp(*connection.run(
        "SELECT replica, n, op, hash, result FROM op_result WHERE replica=$1 AND n=$2",
        {param(replica), n}));
}

std::optional<OpRow> loadOp(Connection& connection, const OpId& op)
{
    return readOp(*connection.run("SELECT replica, n, op, hash, result FROM op_result WHERE op=$1 "
                                  "ORDER BY n DESC",
                                  {param(op)}));
}

void addOp(Connection& connection, const OpRow& row)
{
    connection.execute(
        "INSERT INTO op_result(replica, n, op, hash, result) VALUES($1, $2, $3, $4, $5)",
        {param(row.replica), row.n, param(row.op), row.hash, row.result});
}

} // namespace caravan::hub
