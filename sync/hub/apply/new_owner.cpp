// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/new_owner.h"

#include "core/record/new_owner.h"

#include <algorithm>

namespace caravan::hub {

bool settleOwner(const OpContext& op, Record& record, const Change& change)
{
    const Entity& entity = *record.entity;
    const Field* owner = entity.field(entity.scope.owner);
    if (owner == nullptr || !isEmpty(record.values[owner->index]) || op.rights.user.isNil()) {
        return false; // what the hub makes by itself is nobody's where it names nobody
    }
    const std::vector<std::string>& follows = entity.scope.follows;
    if (ownerByMaking(entity, toString(op.rights.role)) == nullptr &&
        std::any_of(follows.begin(), follows.end(),
                    [&](const std::string& field) { return record.referred(field); })) {
        return false; // a visit that no engineer has yet: it is seen with its customer
    }
    const Field* team = entity.field(entity.scope.team);
    if (team == nullptr || !change.set.contains(entity.groupOf(*owner).name)) {
        record.values[owner->index] = op.rights.user;
        return false;
    }
    // Left empty on purpose: their team's, since without both nobody would see it.
    const RecordId ownTeam = op.writer.directory().teamOf(op.rights.user);
    if (!isEmpty(record.values[team->index]) || ownTeam.isNil()) {
        return false;
    }
    record.values[team->index] = ownTeam;
    return true;
}

} // namespace caravan::hub
