// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <cstdint>
#include <functional>
#include <string>

namespace caravan {

/// What a page of the feed says about one record.
struct RemoteRow {
    enum class Kind { put, out, malformed };
    Kind kind = Kind::put;
    Record record;    ///< of put: values, rev, vers, changedBy, changedAt
    RecordKey key;    ///< of out; of malformed as far as it can be told
    std::string why;  ///< of out: "moved", "deleted", "merged"; of malformed: what is wrong
    RecordId into;    ///< of merged
    std::string line; ///< of malformed, as it came
};

/// RemoteRow::why of a record that a hub which lost history has never heard of.
inline constexpr const char* kUnknownToHub = "unknown";

/// What this person may give back to a hub that lost history; the hub decides by the same rules.
struct GiveBack {
    std::function<bool(const Entity&)> mayCreate;
    std::function<bool(const Record&)> mayUpdate;
    std::function<bool(const Record&)> mayRemove;
    std::function<bool(const Entity&, const Field&)> maySet;
};

/// The hub's word on one op.
struct Verdict {
    enum class Status { applied, merged, held, refused, blocked, parked };
    std::int64_t n = 0;
    OpId op;
    Status status = Status::applied;
    Revision rev = 0;
    std::string problem;
    std::string problemKey;
    std::string problemText;
};

/// What goes with the rows of one feed page.
struct PageMark {
    std::string fromCursor;
    std::string toCursor;
    bool more = false; ///< false: the replica now equals the hub
    std::int64_t grants = 0;
    /// SyncDoor::verdictCount() when the page was asked for: changes confirmed by then are in the
    /// page if their record is visible at all.
    std::int64_t verdictsKnown = 0;
    /// The last n of this replica's ops that the hub had dealt with when it made the page.
    std::int64_t applied = 0;
};

} // namespace caravan
