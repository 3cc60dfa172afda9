// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "sync/hub/store/driver.h"

#include <string>
#include <vector>

namespace caravan::hub {

/// One published change of the schema.
struct LedgerEntry {
    std::int64_t position = 0; ///< from 1, in the order that the hub gave them
    std::string subject;
    std::string change;
    RecordId by;
    TimePoint at{};
};

/// All of them by position.
std::vector<LedgerEntry> ledgerEntries(Connection& connection, const Catalogue& catalogue);
/// Their texts alone, which make the company's model (applyChanges in core/model/model.h).
std::vector<std::string> ledgerOf(Connection& connection, const Catalogue& product);
/// Raised with each change, so that every process that serves this database notices.
std::int64_t ledgerVersion(Connection& connection);
void raiseLedgerVersion(Connection& connection);

} // namespace caravan::hub
