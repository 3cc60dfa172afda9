// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/lead_rows.h"

namespace caravan::hub {

std::int64_t openLeadsOf(Connection& connection, const RecordId& user)
{
    // Quotes within a text are escaped, so this finds the field and nothing that somebody wrote.
    const auto row =
        connection.run("SELECT count(*) FROM ref JOIN record ON record.rid=ref.from_rid "
                       "WHERE ref.to_id=$1 AND ref.to_entity='user' AND ref.field='owner' "
                       "AND record.entity='lead' AND record.life=0 "
                       "AND record.fields NOT LIKE '%\"status\":\"converted\"%' "
                       "AND record.fields NOT LIKE '%\"status\":\"unqualified\"%'",
                       {param(user)});
    row->next();
    return row->integer(0);
}

} // namespace caravan::hub
