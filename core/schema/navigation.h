// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A line of the sidebar: the list of an entity (work, or what a company works by), or a page.
struct NavigationPlace {
    std::string entity; ///< empty for a page
    std::string page;   ///< key of the page
    /// Entity; the place is shown to those who may create its records. Empty: to everybody.
    std::string mayCreate;
};

struct NavigationSection {
    std::string name;
    Labels labels; ///< empty: the section has no heading
    std::vector<NavigationPlace> places;
};

/// What one kind of work needs: the sidebar shows one workspace at a time.
struct Workspace {
    std::string name;
    Labels labels;
    std::string icon;
    std::vector<std::string> roles;    ///< of users to whom it is offered
    std::vector<std::string> sections; ///< by name, in their order
};

/// Where things stand in the window, as resources/navigation.json says it. Part of a catalogue.
class Navigation {
public:
    /// One workspace without sections, in which all work stands.
    Navigation() : m_workspaces(1) {}
    /// Throws SchemaMistake, unless @p unknown says to ignore what @p catalogue does not have.
    static Navigation load(const boost::json::value& file, const Catalogue& catalogue,
                           UnknownKeys unknown);

    const std::vector<NavigationSection>& sections() const { return m_sections; }
    const std::vector<Workspace>& workspaces() const { return m_workspaces; }
    /// Those offered to a role, the first of them at first; all where nobody has signed in yet.
    std::vector<const Workspace*> workspacesOf(std::string_view role) const;
    /// nullptr where there is none.
    const NavigationSection* section(std::string_view name) const;
    /// The entities of @p catalogue that are work and in use, in the order of their places; those
    /// without one come last. Pointers live as long as the catalogue.
    std::vector<const Entity*> work(const Catalogue& catalogue) const;

private:
    std::vector<NavigationSection> m_sections;
    std::vector<Workspace> m_workspaces; ///< one at least
};

} // namespace caravan
