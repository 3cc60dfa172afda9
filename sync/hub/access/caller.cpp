// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/caller.h"

#include "sync/hub/store/feed_rows.h"

namespace caravan::hub {

bool Rights::mayWrite(const Entity& entity) const
{
    if (role == Role::readOnly) {
        return false;
    }
    switch (entity.write) {
    case WriteRight::anyone:
        return true;
    case WriteRight::manager:
        return role == Role::manager || role == Role::administrator;
    case WriteRight::administrator:
        return role == Role::administrator;
    case WriteRight::hub:
        return false;
    }
    return false;
}

std::int64_t Rights::grantsNumber() const
{
    std::uint64_t sum = 1469598103934665603U;
    for (const std::int64_t scope : scopes) {
        sum = (sum ^ static_cast<std::uint64_t>(scope)) * 1099511628211U;
    }
    return static_cast<std::int64_t>(sum >> 11U); // 53 bits: exact in every JSON reader
}

std::optional<Rights> rightsOf(Connection& connection, const Directory& directory,
                               const RecordId& user)
{
    const Directory::User* known = directory.user(user);
    if (known == nullptr || !known->isActive) {
        return std::nullopt;
    }
    return Rights{user, known->role, scopeNumbers(connection, directory.grantsOf(*known))};
}

} // namespace caravan::hub
