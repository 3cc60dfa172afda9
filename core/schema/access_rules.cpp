// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/access_rules.h"

#include "core/base/check.h"
#include "core/schema/access_loader.h"
#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::pair<Role, const char*> kRoles[] = {{Role::rep, "rep"},
                                                   {Role::engineer, "engineer"},
                                                   {Role::manager, "manager"},
                                                   {Role::administrator, "administrator"},
                                                   {Role::readOnly, "readonly"}};
constexpr std::pair<const char*, Reach> kReaches[] = {
    {"none", Reach::none}, {"own", Reach::own}, {"team", Reach::team}, {"all", Reach::all}};
constexpr std::pair<const char*, FieldAccess> kFieldAccesses[] = {
    {"write", FieldAccess::write}, {"read", FieldAccess::read}, {"hidden", FieldAccess::hidden}};

template<class Value, std::size_t size>
Value wordOf(const std::pair<const char*, Value> (&words)[size], const json::value& word,
             const std::string& key)
{
    for (const auto& [known, value] : words) {
        if (word.is_string() && word.get_string() == known) {
            return value;
        }
    }
    throw SchemaMistake{key, "has an unknown word in \"access\""};
}

Role roleOf(std::string_view word, const std::string& key)
{
    const std::optional<Role> role = roleFrom(word);
    if (!role) {
        throw SchemaMistake{key, "names the unknown role \"" + std::string(word) + "\""};
    }
    return *role;
}

const json::object& objectOf(const json::value& value, const std::string& key)
{
    if (!value.is_object()) {
        throw SchemaMistake{key, "\"access\" must be an object of roles"};
    }
    return value.get_object();
}

/// What a role may do when "access" says nothing.
EntityAccess plainAccess(const Entity& entity, Role role)
{
    constexpr EntityAccess kReads{Reach::none, Reach::all, Reach::none, Reach::none};
    const bool isManager = role == Role::manager || role == Role::administrator;
    const bool writes =
        role != Role::readOnly &&
        (entity.write == WriteRight::anyone || (entity.write == WriteRight::manager && isManager) ||
         (entity.write == WriteRight::administrator && role == Role::administrator));
    return writes ? EntityAccess{} : kReads;
}

void loadFieldAccess(const Entity& entity, const json::object& part, LoadedAccess& loaded)
{
    const json::value* access = part.if_contains("access");
    if (access == nullptr) {
        return;
    }
    const Field& field = *entity.field(std::string_view(part.at("name").get_string()));
    const std::string key = entity.name + "." + field.name;
    for (const auto& [word, value] : objectOf(*access, key)) {
        const FieldAccess granted = wordOf(kFieldAccesses, value, key);
        if (granted == FieldAccess::hidden && mustBeShown(entity, field)) {
            throw SchemaMistake{key, "cannot be hidden"};
        }
        loaded.fields[roleOf(word, key)][field.name] = granted;
    }
}

} // namespace

std::optional<Role> roleFrom(std::string_view word)
{
    for (const auto& [role, name] : kRoles) {
        if (word == name) {
            return role;
        }
    }
    return std::nullopt;
}

std::vector<Role> allRoles()
{
    std::vector<Role> roles;
    for (const auto& [role, name] : kRoles) {
        roles.push_back(role);
    }
    return roles;
}

const char* toString(Role role)
{
    for (const auto& [known, name] : kRoles) {
        if (known == role) {
            return name;
        }
    }
    return "";
}

bool mustBeShown(const Entity& entity, const Field& field)
{
    const auto isIn = [&](const std::vector<std::string>& names) {
        return std::find(names.begin(), names.end(), field.name) != names.end();
    };
    return field.required || isIn(entity.title) || isIn(entity.reveals) ||
           isIn(entity.scope.follows) || field.name == entity.scope.owner ||
           field.name == entity.scope.team || (entity.status && field.name == entity.status->field);
}

LoadedAccess loadAccess(const Entity& entity, const json::object& file)
{
    LoadedAccess loaded;
    for (const auto& [role, name] : kRoles) {
        loaded.reach[role] = plainAccess(entity, role);
    }
    if (const json::value* access = file.if_contains("access")) {
        for (const auto& [word, rights] : objectOf(*access, entity.name)) {
            EntityAccess& granted = loaded.reach[roleOf(word, entity.name)];
            for (const auto& [verb, reach] : objectOf(rights, entity.name)) {
                Reach* place = verb == "create"   ? &granted.create
                               : verb == "read"   ? &granted.read
                               : verb == "update" ? &granted.update
                               : verb == "delete" ? &granted.remove
                                                  : nullptr;
                if (place == nullptr) {
                    throw SchemaMistake{entity.name, "has an unknown verb in \"access\""};
                }
                *place = wordOf(kReaches, reach, entity.name);
            }
        }
    }
    for (const json::value& part : file.at("fields").as_array()) {
        loadFieldAccess(entity, part.as_object(), loaded);
    }
    for (const auto& [role, fields] : loaded.fields) {
        const auto accessOf = [&fields = fields](const Field& field) {
            const auto found = fields.find(field.name);
            return found == fields.end() ? FieldAccess::write : found->second;
        };
        for (const Group& group : entity.groups) {
            for (const std::size_t index : group.fields) {
                if (accessOf(entity.fields[index]) !=
                    accessOf(entity.fields[group.fields.front()])) {
                    throw SchemaMistake{entity.name + "." + group.name,
                                        "its fields must have the same access"};
                }
            }
        }
    }
    return loaded;
}

AccessRules::AccessRules(const Catalogue& catalogue)
{
    const json::value parsed = json::parse(catalogue.toJson()); // written by ourselves
    for (const json::value& file : parsed.at("entities").as_array()) {
        const Entity& entity = catalogue.at(std::string_view(file.at("entity").as_string()));
        LoadedAccess loaded = loadAccess(entity, file.as_object());
        m_entities[entity.name] = {std::move(loaded.reach), std::move(loaded.fields)};
    }
}

const AccessRules::Rules& AccessRules::rulesOf(std::string_view entity) const
{
    static const Rules kNobody = [] {
        Rules rules;
        for (const Role role : allRoles()) {
            rules.reach[role] = {Reach::none, Reach::none, Reach::none, Reach::none};
        }
        return rules;
    }();
    const auto found = m_entities.find(entity);
    return found != m_entities.end() ? found->second : kNobody;
}

const EntityAccess& AccessRules::of(Role role, std::string_view entity) const
{
    return rulesOf(entity).reach.at(role);
}

FieldAccess AccessRules::of(Role role, std::string_view entity, std::string_view field) const
{
    const auto& roles = rulesOf(entity).fields;
    const auto fields = roles.find(role);
    if (fields == roles.end()) {
        return FieldAccess::write;
    }
    const auto found = fields->second.find(field);
    return found == fields->second.end() ? FieldAccess::write : found->second;
}

bool AccessRules::showsAll(Role role, std::string_view entity) const
{
    const auto& roles = rulesOf(entity).fields;
    const auto fields = roles.find(role);
    return fields == roles.end() ||
           std::none_of(fields->second.begin(), fields->second.end(),
                        [](const auto& entry) { return entry.second == FieldAccess::hidden; });
}

} // namespace caravan
