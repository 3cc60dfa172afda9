// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/record/record.h"
#include "sync/hub/access/caller.h"
#include "sync/hub/service/answer.h"
#include "sync/hub/store/driver.h"

#include <string>
#include <vector>

namespace caravan::hub {

class Hub;
class HubWriter;

/// The entity whose records are the company's changes of the schema (core/model/model.h).
inline constexpr const char* kLedgerEntity = "schema_change";

/// The changes in the order that the hub gave them.
std::vector<std::string> ledgerOf(Connection& connection, const Catalogue& product);
/// Raised with each change, so that every process that serves this database notices.
std::int64_t ledgerVersion(Connection& connection);

/// Gives a new change its place behind all others, if the model with it is sound. Error: schema,
/// key "change", detail a sentence that names who was first where a name is taken.
Done admitToLedger(HubWriter& writer, Record& change);

/// Publishes changes that stand or fall together, for scripts. @p seen is the tag of the model that
/// the caller saw: whoever saw another decides anew (kStale). Returns the tag of the new model.
Answer<std::string> publishChanges(Hub& hub, const Caller& caller, const std::string& seen,
                                   const std::vector<std::string>& changes);

} // namespace caravan::hub
