// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <optional>
#include <string>
#include <string_view>

namespace caravan {

/// What a heading of a sheet means for an entity.
struct HeadingMeaning {
    std::string field;
    std::string part;     ///< "given", "middle", "family" of a name that is one field here
    bool isExact = false; ///< the field's own name or label, not what others call it
};

/// Headings as people, Google, Outlook, HubSpot, Salesforce and Chinese programs write them, in
/// English, German, French and Chinese; without regard to case, blanks and signs. Nothing for a
/// heading that is not known for this entity.
std::optional<HeadingMeaning> meaningOfHeading(const Entity& entity, std::string_view heading);

} // namespace caravan
