// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/access/caller.h"

#include "sync/hub/store/feed_rows.h"

#include <algorithm>

namespace caravan::hub {

bool Rights::covers(Reach reach, const NumberSet& recordScopes) const
{
    switch (reach) {
    case Reach::none:
        return false;
    case Reach::own:
        return intersects(own, recordScopes);
    case Reach::team:
        return intersects(team, recordScopes);
    case Reach::all:
        return intersects(scopes, recordScopes);
    }
    return false;
}

Reach reachOf(const EntityAccess& access, ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::create:
        return access.create;
    case ChangeKind::update:
        return access.update;
    case ChangeKind::remove:
    case ChangeKind::restore:
        return access.remove;
    case ChangeKind::merge:
        return std::min(access.update, access.remove);
    }
    return Reach::none;
}

std::int64_t Rights::grantsNumber() const
{
    std::uint64_t sum = 1469598103934665603U;
    for (const std::int64_t scope : scopes) {
        sum = (sum ^ static_cast<std::uint64_t>(scope)) * 1099511628211U;
    }
    return static_cast<std::int64_t>(sum >> 11U); // 53 bits: exact in every JSON reader
}

std::optional<Rights> rightsOf(Connection& connection, const AccessRules& rules,
                               const Directory& directory, const RecordId& user)
{
    const Directory::User* known = directory.user(user);
    if (known == nullptr || !known->isActive) {
        return std::nullopt;
    }
    Rights rights;
    rights.rules = &rules;
    rights.user = user;
    rights.role = known->role;
    const std::string own = userScope(user);
    rights.own = scopeNumbers(connection, {own});
    for (const std::string& name : directory.grantsOf(*known)) {
        const NumberSet number = name == own ? rights.own : scopeNumbers(connection, {name});
        insertAll(rights.scopes, number);
        if (name != kAllScope) { // "every" of an administrator counts as their team
            insertAll(rights.team, number);
        }
    }
    return rights;
}

} // namespace caravan::hub
