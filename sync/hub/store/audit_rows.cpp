// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/audit_rows.h"

namespace caravan::hub {

void addAudit(Connection& connection, const AuditRow& row)
{
    connection.execute(
        "INSERT INTO audit(at, user_id, device, what, detail) VALUES($1, $2, $3, $4, $5)",
        {row.at.time_since_epoch().count(), param(row.user), param(row.device), row.what,
         row.detail});
}

std::vector<AuditRow> loadAudit(Connection& connection, std::int64_t limit)
{
    std::vector<AuditRow> rows;
    const auto row = connection.run(
        "SELECT at, user_id, device, what, detail FROM audit ORDER BY place DESC LIMIT $1",
        {limit});
    while (row->next()) {
        rows.push_back({TimePoint(std::chrono::milliseconds(row->integer(0))),
                        RecordId(row->uuid(1)), row->uuid(2), std::string(row->text(3)),
                        std::string(row->text(4))});
    }
    return rows;
}

} // namespace caravan::hub
