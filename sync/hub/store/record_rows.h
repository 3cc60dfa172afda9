// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/merge/merge.h"
#include "sync/hub/store/driver.h"
#include "sync/hub/store/number_set.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caravan::hub {

/// Where a record stands, without its content.
struct RecordHead {
    std::int64_t rid = 0;
    std::string entity;
    RecordId id;
    Life life = Life::live;
    RecordId into;    ///< survivor of a record that was merged away
    NumberSet scopes; ///< all it stands in
    NumberSet base;   ///< without those it is only revealed to; dependants inherit these
};

/// One record as the hub keeps it.
struct StoredRecord {
    RecordHead head; ///< head.life and state.record.life are kept equal by saveRecord()
    MergeState state;
};

std::optional<RecordHead> loadHead(Connection& connection, std::string_view entity,
                                   const RecordId& id);
/// Nothing also for a record of an entity that @p catalogue does not know: the company added it,
/// and this version of the product cannot use it. It stays as it is.
std::optional<StoredRecord> loadRecord(Connection& connection, const Catalogue& catalogue,
                                       std::string_view entity, const RecordId& id);
std::optional<StoredRecord> loadRecord(Connection& connection, const Catalogue& catalogue,
                                       std::int64_t rid);
/// Inserts the record when head.rid is 0, and numbers it.
void saveRecord(Connection& connection, StoredRecord& stored);
/// Only where it stands.
void saveScopes(Connection& connection, const RecordHead& head);
/// Every live record of one entity; for small entities (users, teams).
void eachRecord(Connection& connection, const Catalogue& catalogue, std::string_view entity,
                const std::function<void(const Record&)>& visit);

/// A create that did not come to be: what depends on it is blocked.
bool isUnborn(Connection& connection, const RecordId& id);
void setUnborn(Connection& connection, const RecordId& id, const OpId& op);
void clearUnborn(Connection& connection, const RecordId& id);

/// One accepted change, for the record's history. @p changed is JSON: group → {from, to}.
void addHistory(Connection& connection, const StoredRecord& stored, const Change& change,
                const Writer& author, const std::string& changed);

struct HistoryRow {
    Revision rev = 0;
    std::string kind;
    RecordId user;
    TimePoint at{};
    std::string changed; ///< JSON: group → {from, to}
    ReplicaId replica;
    std::int64_t n = 0; ///< of the op, in its replica

    Writer writer() const { return {replica, n, user, at}; }
};
/// Newest first.
std::vector<HistoryRow> historyOf(Connection& connection, std::int64_t rid);

} // namespace caravan::hub
