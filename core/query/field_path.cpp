// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/query/field_path.h"

#include <array>
#include <string>
#include <utility>

namespace caravan {
namespace {

using Part = FieldPath::Part;

constexpr std::array<std::pair<std::string_view, Part>, 5> kParts{{
    {"day", Part::day},
    {"week", Part::week},
    {"month", Part::month},
    {"quarter", Part::quarter},
    {"year", Part::year},
}};

} // namespace

Result<FieldPath> parsePath(const Catalogue& catalogue, const Entity& entity, std::string_view text)
{
    const auto wrong = [&](const std::string& detail) {
        return Error{ErrorCode::invalid, std::string(text), detail};
    };
    FieldPath path;
    std::string_view names = text;
    if (const std::size_t at = names.find('@'); at != std::string_view::npos) {
        const std::string_view word = names.substr(at + 1);
        for (const auto& [name, part] : kParts) {
            if (name == word) {
                path.part = part;
            }
        }
        if (path.part == Part::whole) {
            return wrong("names no part of a date");
        }
        names = names.substr(0, at);
    }
    const Entity* of = &entity;
    while (true) {
        const std::size_t dot = names.find('.');
        const std::string_view name = names.substr(0, dot);
        const Field* field = of->field(name);
        if (field == nullptr) {
            return wrong(std::string(name) + " is not a field of " + of->name);
        }
        path.steps.push_back(field);
        if (dot == std::string_view::npos) {
            break;
        }
        if (field->type != FieldType::reference) {
            return wrong(std::string(name) + " refers to nothing");
        }
        of = &catalogue.at(field->target);
        names = names.substr(dot + 1);
    }
    const FieldType type = path.field().type;
    if (path.part != Part::whole && type != FieldType::date && type != FieldType::dateTime) {
        return wrong("is not a date");
    }
    return path;
}

} // namespace caravan
