// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"
#include "core/schema/access_rules.h"

#include <memory>
#include <optional>

namespace caravan {

/// What one person may do, so that nobody is offered what the hub would refuse. The hub decides;
/// where this cannot tell (people they lead, work that is inherited), it says yes.
class Rights {
public:
    /// @p role: nothing before the first sign-in, when everything is allowed.
    Rights(std::shared_ptr<const Catalogue> catalogue, std::optional<Role> role, RecordId user,
           RecordId team);
    /// Of a replica that is open for reading only: the same without anything that writes.
    Rights reading() const;

    bool mayCreate(const Entity& entity) const;
    bool mayUpdate(const Record& record) const;
    bool mayRemove(const Record& record) const;
    /// Of any record of the entity.
    bool mayUpdateSome(const Entity& entity) const;

    FieldAccess access(const Entity& entity, const Field& field) const;
    bool mayWrite(const Entity& entity, const Field& field) const
    {
        return access(entity, field) == FieldAccess::write;
    }
    bool mayRead(const Entity& entity, const Field& field) const
    {
        return access(entity, field) != FieldAccess::hidden;
    }

private:
    EntityAccess of(const Entity& entity) const;
    bool covers(Reach reach, const Record& record) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    AccessRules m_rules;
    std::optional<Role> m_role;
    RecordId m_user;
    RecordId m_team;
    bool m_isReading = false;
};

} // namespace caravan
