// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "sync/hub/store/driver.h"

#include <string>
#include <vector>

namespace caravan::hub {

/// What an administrator may have to account for (SECURITY T30): exports, what came back after lost
/// history, orders to erase.
struct AuditRow {
    TimePoint at{};
    RecordId user; ///< nil: the hub by itself
    Uuid device;
    std::string what;   ///< stable word
    std::string detail; ///< no values of records
};
void addAudit(Connection& connection, const AuditRow& row);
/// Newest first.
std::vector<AuditRow> loadAudit(Connection& connection, std::int64_t limit);

} // namespace caravan::hub
