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

/// What a heading of a sheet means for an entity.
struct HeadingMeaning {
    std::string field;
    std::string part;     ///< "given", "middle", "family" of a name that is one field here
    bool isExact = false; ///< the field's own name or label, not what others call it
};

/// Headings as people, Google, Outlook, HubSpot, Salesforce and Chinese programs write them, in
/// English, German, French and Chinese (resources/headings.json):
///
///   {"headings": [{"of": {"account": "name", "lead": {"field": "name", "part": "given"}},
///                  "words": ["firma", …]},
///                 {"field": "mobile", "otherwise": "phone", "words": ["handy", …]}]}
///
/// "of" says the field of each entity that has one; "field" is said of all entities, also of a
/// company's, and "otherwise" of those without it. The first that fits is meant.
class Headings {
public:
    /// Error: schema, key "headings" or "entity.field", detail names the file and what is wrong.
    static Result<Headings> load(const Catalogue& catalogue, const Catalogue::Source& source);
    /// Those built into this program; a mistake ends the program.
    static const Headings& builtIn();

    /// Without regard to case, blanks and signs. Nothing for a heading that is not known for this
    /// entity, which may be of whatever catalogue.
    std::optional<HeadingMeaning> meaning(const Entity& entity, std::string_view heading) const;

private:
    struct Target {
        std::string field;
        std::string part;
    };
    struct Heading {
        std::map<std::string, Target, std::less<>> of; ///< by entity
        std::vector<std::string> fields; ///< the first that an entity has; empty: see `of`
        std::vector<std::string> words;
    };
    friend struct HeadingsFile;

    std::vector<Heading> m_headings;
};

/// Of those built into this program.
std::optional<HeadingMeaning> meaningOfHeading(const Entity& entity, std::string_view heading);

} // namespace caravan
