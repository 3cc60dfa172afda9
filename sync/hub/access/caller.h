// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"
#include "core/schema/access_rules.h"
#include "sync/hub/access/directory.h"
#include "sync/hub/store/number_set.h"

namespace caravan::hub {

/// Who asks, as their token says. What they may do is looked up at each request, so a right that
/// was taken away is gone at once.
struct Caller {
    RecordId user;
    Uuid device;
    Uuid family; ///< their sign-in
};

/// What a caller may do, at the moment of one transaction. The rules outlive it.
struct Rights {
    const AccessRules* rules = nullptr;
    RecordId user;
    Role role = Role::readOnly;
    NumberSet scopes; ///< numbers of the scopes they are granted
    NumberSet own;    ///< their own scope
    NumberSet team;   ///< their own, their teams' and those of whom they lead

    /// Changes when the granted scopes do; tells a reader that they see other things than before.
    std::int64_t grantsNumber() const;

    const EntityAccess& to(std::string_view entity) const { return rules->of(role, entity); }
    /// Whether a right of that reach covers a record that stands in @p recordScopes.
    bool covers(Reach reach, const NumberSet& recordScopes) const;
    bool mayRead(std::string_view entity, const NumberSet& recordScopes) const
    {
        return covers(to(entity).read, recordScopes);
    }
};

/// How far a kind of change reaches for them. A merge also removes a record, a restore undoes that.
Reach reachOf(const EntityAccess& access, ChangeKind kind);

/// Nothing when the user is not there or not active.
std::optional<Rights> rightsOf(Connection& connection, const AccessRules& rules,
                               const Directory& directory, const RecordId& user);

} // namespace caravan::hub
