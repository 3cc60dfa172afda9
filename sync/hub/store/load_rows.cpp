// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/store/load_rows.h"

namespace caravan::hub {

std::int64_t openLoadOf(Connection& connection, const RecordId& user)
{
    const auto row = connection.run("SELECT count(*) FROM ref WHERE to_id=$1 AND to_entity=$2",
                                    {param(user), kLoadOf});
    row->next();
    return row->integer(0);
}

} // namespace caravan::hub
