// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/reference_loader.h"

#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {
namespace {

// What was called so when catalogues did not yet say "serves" of people and teams.
constexpr const char* kPeopleBefore = "user";
constexpr const char* kTeamsBefore = "team";

void letServe(std::vector<Entity>& entities, Serves what, std::string_view before)
{
    if (std::any_of(entities.begin(), entities.end(),
                    [&](const Entity& e) { return e.serves == what; })) {
        return;
    }
    for (Entity& e : entities) {
        if (e.name == before && e.serves == Serves::nothing) {
            e.serves = what;
        }
    }
}

/// Nothing can be chosen in a link that may refer to no entity, so it is hidden.
void resolveLinks(std::vector<Entity>& entities)
{
    std::vector<std::string> all;
    for (const Entity& e : entities) {
        if (e.role == EntityRole::work || e.role == EntityRole::part) {
            all.push_back(e.name);
        }
    }
    for (Entity& e : entities) {
        for (Field& f : e.fields) {
            if (f.targets.size() == 1 && f.targets.front() == kLinkToAll) {
                f.targets = all;
            }
            f.isHidden = f.isHidden || (f.type == FieldType::link && f.targets.empty());
        }
    }
}

void checkTargets(const Catalogue& catalogue, const Entity& entity, const Field& field)
{
    const std::string key = entity.name + "." + field.name;
    std::vector<std::string> targets = field.targets;
    if (field.type == FieldType::reference) {
        targets.push_back(field.target);
    }
    for (const std::string& target : targets) {
        if (catalogue.entity(target) == nullptr) {
            throw SchemaMistake{key, "refers to the missing entity \"" + target + "\""};
        }
    }
    if (!field.ofRole.empty() && !field.refersToPeople()) {
        throw SchemaMistake{key, "\"ofRole\" needs a reference to people, and a role"};
    }
}

/// That the fields which say whose a record is refer to whom they should.
void checkOwners(const Entity& entity)
{
    const ScopeRule& scope = entity.scope;
    const auto is = [&](const std::string& name, auto fits) {
        const Field* f = entity.field(name);
        return f != nullptr && fits(*f);
    };
    const auto isOfPeople = [](const Field& f) { return f.refersToPeople(); };
    if ((!scope.owner.empty() && !is(scope.owner, isOfPeople)) ||
        (!scope.team.empty() &&
         !is(scope.team, [](const Field& f) { return f.refersToTeams(); })) ||
        !std::all_of(scope.follows.begin(), scope.follows.end(), [&](const std::string& name) {
            return is(name, [](const Field& f) { return f.isReferring(); });
        })) {
        throw SchemaMistake{entity.name + ".scope",
                            "names a field that is not a fitting reference"};
    }
    if (!entity.moments.owner.empty() && !is(entity.moments.owner, isOfPeople)) {
        throw SchemaMistake{entity.name + ".moments", "\"owner\" needs a reference to people"};
    }
}

} // namespace

void resolveReferences(std::vector<Entity>& entities, UnknownKeys unknown)
{
    if (unknown == UnknownKeys::ignore) {
        letServe(entities, Serves::people, kPeopleBefore);
        letServe(entities, Serves::teams, kTeamsBefore);
    }
    resolveLinks(entities);
    for (Entity& e : entities) {
        for (Field& f : e.fields) {
            const auto target =
                std::find_if(entities.begin(), entities.end(),
                             [&](const Entity& one) { return one.name == f.target; });
            f.targetServes = target != entities.end() ? target->serves : Serves::nothing;
        }
    }
}

void checkReferences(const Catalogue& catalogue)
{
    if (catalogue.serving(Serves::people) == nullptr) {
        throw SchemaMistake{"serves",
                            "is \"people\" of no entity: records need authors and owners"};
    }
    for (const Entity& e : catalogue.entities()) {
        for (const Field& f : e.fields) {
            checkTargets(catalogue, e, f);
        }
        checkOwners(e);
    }
}

} // namespace caravan
