// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/replica_identity.h"

#include "core/store/journal.h"
#include "core/store/rows.h"

#include <tuple>
#include <vector>

namespace caravan::store {
namespace {

/// As Journal::renumber() does with the ops.
void moveOwnNumbersBack(Connection& connection, std::int64_t by)
{
    SQLite::Statement& select =
        connection.statement("SELECT entity, id, own FROM base WHERE own <> ?");
    select.bind(1, versToText({}));
    std::vector<std::tuple<std::string, RecordId, std::string>> rows;
    while (select.executeStep()) {
        auto own = versFromText(select.getColumn(2).getString());
        for (auto& [group, n] : own) {
            n -= by;
        }
        rows.emplace_back(select.getColumn(0).getString(), RecordId(columnId(select.getColumn(1))),
                          versToText(own));
    }
    select.tryReset();
    for (const auto& [entity, id, own] : rows) {
        SQLite::Statement& update =
            connection.statement("UPDATE base SET own = ? WHERE entity = ? AND id = ?");
        update.bind(1, own);
        update.bind(2, entity);
        bindId(update, 3, id);
        update.exec();
    }
}

} // namespace

ReplicaId renewReplicaId(Connection& connection)
{
    const ReplicaId fresh{connection.ids.version4()};
    Journal journal(connection);
    if (connection.meta("registered") == "1") { // else the hub never heard of the one that goes
        connection.setMeta("superseded", connection.meta("replica"));
        connection.setMeta("superseded_n", std::to_string(journal.lastJudged()));
    }
    connection.setMeta("replica", fresh.toString());
    connection.setMeta("registered", "0");
    connection.setMeta("judged_n", "0");
    moveOwnNumbersBack(connection, journal.lastN());
    journal.renumber();
    connection.touchSyncState();
    return fresh;
}

} // namespace caravan::store
