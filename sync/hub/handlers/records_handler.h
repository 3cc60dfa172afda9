// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/service/hub.h"

#include "sync/protocol/messages.h"

#include <boost/json.hpp>

#include <optional>
#include <string>

namespace caravan::hub {

// Records for integrators and scripts (/v1/records). The same rights, merge and rules as a push;
// what a caller may not see is not-found, as if it were not there.

/// {"id", "rev", "by", "at", "fields"}
struct ShownRecord {
    Revision rev = 0;
    boost::json::object json;
};
Answer<ShownRecord> readRecord(Hub& hub, const Caller& caller, const std::string& entity,
                               const RecordId& id);

inline constexpr std::size_t kRecordsMax = 500;
struct ListRequest {
    std::string filter; ///< see record_filter.h
    std::string sort;
    std::string cursor; ///< of the page before; only with the same filter and sort
    std::size_t limit = 100;
};
struct RecordList {
    boost::json::array records;
    std::string next; ///< cursor of the next page; empty at the end
};
/// In order of id unless sorted. A sorted page looks at every record that the caller may see.
Answer<RecordList> listRecords(Hub& hub, const Caller& caller, const std::string& entity,
                               const ListRequest& request);

/// [{"rev", "kind", "by", "at", "changed": {group: {"from", "to"}}} …], newest first.
Answer<boost::json::array> recordHistory(Hub& hub, const Caller& caller, const std::string& entity,
                                         const RecordId& id);

// Each sign-in of an API client is a replica of its own. Nothing is written unless all of it is:
// what a laptop would be told as a conflict is a failure here.

/// @p id: chosen by the caller, so that a repeated request makes no second record.
Answer<ShownRecord> createRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                 const std::optional<RecordId>& id,
                                 const boost::json::object& fields);
/// @p rev: what the caller saw; nothing for any.
Answer<ShownRecord> patchRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                const RecordId& id, const std::optional<Revision>& rev,
                                const boost::json::object& fields);
Answer<std::monostate> removeRecord(Hub& hub, const Caller& caller, const std::string& entity,
                                    const RecordId& id, const std::optional<Revision>& rev);

// Problem types that only these routes have.
inline constexpr const char* kStale = "stale";   ///< changed since the caller saw it
inline constexpr const char* kExists = "exists"; ///< the id is taken
inline constexpr const char* kHeld = "held";     ///< others need it as it is

} // namespace caravan::hub
