// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/file_rights.h"

#include "sync/hub/store/blob_rows.h"

namespace caravan::hub {

std::optional<std::string> visibleFileName(Connection& connection, const Rights& rights,
                                           const std::string& sha256)
{
    for (const BlobName& one : namesOf(connection, sha256)) {
        if (rights.mayRead(one.entity, one.scopes) &&
            rights.rules->of(rights.role, one.entity, one.field) != FieldAccess::hidden) {
            return one.name;
        }
    }
    return std::nullopt;
}

} // namespace caravan::hub
