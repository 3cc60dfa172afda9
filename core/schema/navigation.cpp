// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/navigation.h"

#include "core/schema/access_rules.h"
#include "core/schema/schema_members.h"

#include <algorithm>
#include <optional>

namespace caravan {
namespace {

/// Nothing where only another version of the program has what stands there.
std::optional<NavigationPlace> readPlace(Members& members, const Catalogue& catalogue)
{
    NavigationPlace place{members.text("entity"), members.text("page"), members.text("mayCreate")};
    members.finish();
    if (place.entity.empty() == place.page.empty()) {
        throw SchemaMistake{members.key(), "needs either \"entity\" or \"page\""};
    }
    const Entity* entity = catalogue.entity(place.entity);
    const bool hasList = entity != nullptr &&
                         (entity->role == EntityRole::work || entity->role == EntityRole::setup);
    const bool isKnown = (place.entity.empty() || hasList) &&
                         (place.mayCreate.empty() || catalogue.entity(place.mayCreate) != nullptr);
    if (!isKnown && members.passesUnknown()) {
        return std::nullopt;
    }
    if (!place.entity.empty() && !hasList) {
        throw SchemaMistake{members.key(),
                            "\"" + place.entity + "\" is no entity of role work or setup"};
    }
    if (!place.mayCreate.empty() && catalogue.entity(place.mayCreate) == nullptr) {
        throw SchemaMistake{members.key(), "does not know \"" + place.mayCreate + "\""};
    }
    return place;
}

Workspace readWorkspace(Members& members, const Navigation& navigation)
{
    Workspace space;
    space.name = members.text("name", true);
    members.setKey("workspaces." + space.name);
    space.labels = members.labels("labels", true);
    space.icon = members.text("icon", true);
    space.roles = members.texts("roles");
    space.sections = members.texts("sections");
    members.finish();
    for (const std::string& role : space.roles) {
        if (!roleFrom(role) && !members.passesUnknown()) {
            throw SchemaMistake{members.key(), "does not know the role \"" + role + "\""};
        }
    }
    for (const std::string& section : space.sections) {
        if (navigation.section(section) == nullptr) {
            throw SchemaMistake{members.key(), "has no section \"" + section + "\""};
        }
    }
    return space;
}

} // namespace

Navigation Navigation::load(const boost::json::value& file, const Catalogue& catalogue,
                            UnknownKeys unknown)
{
    Navigation navigation;
    navigation.m_workspaces.clear();
    Members members(file, "navigation", unknown);
    for (Members& part : members.each("sections", "sections")) {
        NavigationSection section;
        section.name = part.text("name", true);
        part.setKey("sections." + section.name);
        section.labels = part.labels("labels", !section.name.empty());
        for (Members& place : part.each("places", part.key())) {
            if (const auto read = readPlace(place, catalogue)) {
                section.places.push_back(*read);
            }
        }
        part.finish();
        navigation.m_sections.push_back(std::move(section));
    }
    for (Members& part : members.each("workspaces", "workspaces")) {
        navigation.m_workspaces.push_back(readWorkspace(part, navigation));
    }
    if (navigation.m_workspaces.empty()) {
        throw SchemaMistake{"workspaces", "needs one at least"};
    }
    members.finish();
    return navigation;
}

std::vector<const Workspace*> Navigation::workspacesOf(std::string_view role) const
{
    std::vector<const Workspace*> offered;
    for (const Workspace& space : m_workspaces) {
        if (role.empty() ||
            std::find(space.roles.begin(), space.roles.end(), role) != space.roles.end()) {
            offered.push_back(&space);
        }
    }
    return offered;
}

const NavigationSection* Navigation::section(std::string_view name) const
{
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
                                    [&](const NavigationSection& one) { return one.name == name; });
    return found == m_sections.end() ? nullptr : &*found;
}

std::vector<const Entity*> Navigation::work(const Catalogue& catalogue) const
{
    std::vector<const Entity*> found;
    for (const NavigationSection& section : m_sections) {
        for (const NavigationPlace& place : section.places) {
            const Entity* entity = catalogue.entity(place.entity);
            if (entity != nullptr && entity->role == EntityRole::work && !entity->isHidden &&
                std::find(found.begin(), found.end(), entity) == found.end()) {
                found.push_back(entity);
            }
        }
    }
    for (const Entity& entity : catalogue.entities()) {
        if (entity.role == EntityRole::work && !entity.isHidden &&
            std::find(found.begin(), found.end(), &entity) == found.end()) {
            found.push_back(&entity);
        }
    }
    return found;
}

} // namespace caravan
