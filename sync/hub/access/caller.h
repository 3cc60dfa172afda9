// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/change.h"
#include "sync/hub/access/directory.h"
#include "sync/hub/store/number_set.h"

namespace caravan::hub {

/// Who asks, as his token says. What he may do is looked up at each request, so a right that was
/// taken away is gone at once.
struct Caller {
    RecordId user;
    Uuid device;
    Uuid family; ///< his sign-in
};

/// What a caller may do, at the moment of one transaction.
struct Rights {
    RecordId user;
    Role role = Role::readOnly;
    NumberSet scopes; ///< numbers of the scopes he is granted

    /// Changes when the granted scopes do; tells a reader that he sees other things than before.
    std::int64_t grantsNumber() const;

    bool maySee(const NumberSet& recordScopes) const { return intersects(scopes, recordScopes); }
    /// By role alone; that he sees the record is asked apart.
    bool mayWrite(const Entity& entity) const;
};

/// Nothing when the user is not there or not active.
std::optional<Rights> rightsOf(Connection& connection, const Directory& directory,
                               const RecordId& user);

} // namespace caravan::hub
