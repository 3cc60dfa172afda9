// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace caravan {

/// A line of the sidebar: the list of an entity, or a page.
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

/// Where things stand in the window, as resources/navigation.json says it.
class Navigation {
public:
    /// Error: ErrorCode::schema; detail names the file and the key of a mistake.
    static Result<Navigation> load(const Catalogue::Source& source, const Catalogue& catalogue);
    /// The one built into this program; a mistake in it ends the program.
    static const Navigation& builtIn();

    const std::vector<NavigationSection>& sections() const { return m_sections; }
    /// nullptr where there is none.
    const NavigationSection* section(std::string_view name) const;
    /// The entities of @p catalogue that are work and in use, in the order of their places; those
    /// without one come last. Pointers live as long as the catalogue.
    std::vector<const Entity*> work(const Catalogue& catalogue) const;

private:
    std::vector<NavigationSection> m_sections;
};

} // namespace caravan
