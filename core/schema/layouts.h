// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <string>
#include <vector>

namespace caravan {

/// How one entity's form and record page are laid out.
struct Layout {
    struct Part {
        Labels labels;
        int columns = 2; ///< of the form, 1 to 3
        std::vector<const Field*> fields;
        std::vector<const Field*> wide; ///< of these, those that take a whole line
        std::string section = {};       ///< of the catalogue; empty: only the layout has it
    };
    std::vector<const Field*> facts; ///< of the record's head, most important first
    std::string opens; ///< entity whose tab the record page opens on, if there are any; or empty
    std::vector<Part> parts; ///< without fields that are hidden
};

/// What to do with the sections that show no field.
enum class EmptySections { leave, show };

/// An entity that no layout is said of is laid out as its fields and sections say; a field that a
/// layout does not name stands in its section. Names of fields that the entity does not have, or
/// that are hidden, are passed over: the company hides what a layout of the product names.
Layout layoutOf(const Entity& entity, EmptySections empty = EmptySections::leave);

} // namespace caravan
