// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/rights.h"

namespace caravan {

Rights::Rights(std::shared_ptr<const Catalogue> catalogue, std::optional<Role> role, RecordId user,
               RecordId team)
    : m_catalogue(std::move(catalogue)), m_rules(*m_catalogue), m_role(role), m_user(user),
      m_team(team)
{
}

Rights Rights::reading() const
{
    Rights rights = *this;
    rights.m_isReading = true;
    return rights;
}

EntityAccess Rights::of(const Entity& entity) const
{
    const EntityAccess access = m_role ? m_rules.of(*m_role, entity.name) : EntityAccess{};
    return m_isReading ? EntityAccess{Reach::none, access.read, Reach::none, Reach::none} : access;
}

FieldAccess Rights::access(const Entity& entity, const Field& field) const
{
    const FieldAccess access =
        m_role ? m_rules.of(*m_role, entity.name, field.name) : FieldAccess::write;
    return m_isReading && access == FieldAccess::write ? FieldAccess::read : access;
}

bool Rights::covers(Reach reach, const Record& record) const
{
    const ScopeRule& scope = record.entity->scope;
    const RecordId owner = scope.owner.empty() ? RecordId{} : record.reference(scope.owner);
    const RecordId team = scope.team.empty() ? RecordId{} : record.reference(scope.team);
    switch (reach) {
    case Reach::none:
        return false;
    case Reach::own:
        return owner.isNil() || owner == m_user;
    case Reach::team:
        // Whom they lead is known to the hub only.
        return owner == m_user || team.isNil() || m_team.isNil() || team == m_team;
    case Reach::all:
        return true;
    }
    return false;
}

bool Rights::mayCreate(const Entity& entity) const
{
    return of(entity).create != Reach::none;
}

bool Rights::mayUpdate(const Record& record) const
{
    return covers(of(*record.entity).update, record);
}

bool Rights::mayRemove(const Record& record) const
{
    return covers(of(*record.entity).remove, record);
}

bool Rights::mayUpdateSome(const Entity& entity) const
{
    return of(entity).update != Reach::none;
}

} // namespace caravan
