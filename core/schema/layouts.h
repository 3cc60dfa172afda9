// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <map>
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

/// The layouts of resources/layouts, one file per entity: {"entity": "account", "facts": […],
/// "opens": "contact",
/// "sections": [{"section": "main", "columns": 2, "fields": […], "wide": […]}]}. A section is one
/// of the catalogue, or has "labels" of its own. An entity without a file is laid out as the
/// catalogue says; a field that a file does not name stands in its catalogue section.
class Layouts {
public:
    /// Checks every file against the catalogue. Error: schema, key "entity" or "entity.field",
    /// detail names the file and what is wrong there.
    static Result<Layouts> load(const std::shared_ptr<const Catalogue>& catalogue,
                                const std::vector<Catalogue::Source>& files);
    /// Those built into this program, for its own catalogue; a mistake ends the program.
    static const Layouts& builtIn();

    /// For an entity of whatever catalogue: fields it does not have are left out. A company that
    /// has put the sections into another order (core/model/model.h) has its own.
    Layout of(const Entity& entity, EmptySections empty = EmptySections::leave) const;

private:
    struct Part {
        std::string section;
        Labels labels;
        int columns = 2;
        std::vector<std::string> fields;
        std::vector<std::string> wide;
    };
    struct File {
        std::vector<std::string> facts;
        std::string opens;
        std::vector<Part> parts;
        std::vector<std::string> sections; ///< of the entity, as the product orders them
    };
    static File read(const Catalogue& catalogue, const Catalogue::Source& source);

    std::map<std::string, File, std::less<>> m_files;
};

} // namespace caravan
