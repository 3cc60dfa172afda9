// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caravan {

enum class Role { rep, engineer, manager, administrator, readOnly };
std::optional<Role> roleFrom(std::string_view word);
const char* toString(Role role);
std::vector<Role> allRoles();

/// How far a right reaches: over no record, over those that stand with the users themselves, with
/// them, their team and whom they lead, or over all that they are shown.
enum class Reach { none, own, team, all };

struct EntityAccess {
    Reach create = Reach::all;
    Reach read = Reach::all;
    Reach update = Reach::all;
    Reach remove = Reach::all;
};

enum class FieldAccess { write, read, hidden };

/// What each role may do with entities and fields, as the catalogue says it ("write" and "access").
/// The hub enforces it; forms ask it what to offer. Immutable.
///
/// In an entity: "access": {"rep": {"create": "all", "read": "team", "update": "own",
/// "delete": "none"}}; what is not said is "all". In a field: "access": {"engineer": "hidden",
/// "rep": "read"}; the fields of one merge group say the same.
class AccessRules {
public:
    explicit AccessRules(const Catalogue& catalogue);

    /// Nobody may do anything with an entity that is not in the catalogue.
    const EntityAccess& of(Role role, std::string_view entity) const;
    FieldAccess of(Role role, std::string_view entity, std::string_view field) const;
    /// True when the role is shown all fields of the entity.
    bool showsAll(Role role, std::string_view entity) const;

private:
    struct Rules {
        std::map<Role, EntityAccess> reach;
        std::map<Role, std::map<std::string, FieldAccess, std::less<>>> fields;
    };
    const Rules& rulesOf(std::string_view entity) const;

    std::map<std::string, Rules, std::less<>> m_entities;
};

} // namespace caravan
