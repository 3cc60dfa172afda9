// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caravan {

enum class ChangeKind { create, update, remove, restore, merge };
const char* toString(ChangeKind kind); ///< "create" "update" "delete" "restore" "merge"
std::optional<ChangeKind> changeKindFrom(std::string_view word);

/// What one change says about one group.
struct GroupChange {
    GroupValue value;
    Revision seen = 0;              ///< version of the group that the author looked at
    std::optional<GroupValue> from; ///< the value the author saw
    bool operator==(const GroupChange&) const = default;
};

/// What one save touched: one op (SYNC 1). `n` counts 1, 2, 3 … per replica without gaps.
struct Change {
    std::int64_t n = 0;
    OpId op;
    BundleId bundle;
    std::string entity;
    RecordId id;
    ChangeKind kind = ChangeKind::update;
    /// Who wrote it, where that is not who brings it: what a hub has lost is given back so. Nil
    /// else.
    RecordId by;
    TimePoint at{};                                      ///< for display only
    std::map<std::string, GroupChange, std::less<>> set; ///< group → change
    Revision seen = 0;                                   ///< of remove: rev its author saw
    RecordId loser;                                      ///< of merge
    bool operator==(const Change&) const = default;
};

/// The change as its JSON object, the same in the journal and on the wire. Group names and field
/// values are checked against @p catalogue when read; error: schema for an entity, group or field
/// it does not know, else invalid.
boost::json::object changeToJson(const Catalogue& catalogue, const Change& change);
Result<Change> changeFromJson(const Catalogue& catalogue, const boost::json::object& json);

} // namespace caravan
