// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/field_path.h"

#include "core/store/layout.h"

#include <array>
#include <utility>

namespace caravan::store {
namespace {

using Part = FieldPath::Part;

constexpr std::array<std::pair<std::string_view, Part>, 5> kParts{{
    {"day", Part::day},
    {"week", Part::week},
    {"month", Part::month},
    {"quarter", Part::quarter},
    {"year", Part::year},
}};

/// Dates and times are ISO texts, so most parts are their beginning.
std::string partOf(Part part, const std::string& value)
{
    switch (part) {
    case Part::whole:
        break;
    case Part::day:
        return "substr(" + value + ", 1, 10)";
    case Part::week:
        return "date(substr(" + value + ", 1, 10), 'weekday 0', '-6 days')";
    case Part::month:
        return "substr(" + value + ", 1, 7)";
    case Part::quarter:
        return "(substr(" + value + ", 1, 4) || '-Q' || ((CAST(substr(" + value +
               ", 6, 2) AS INTEGER) + 2) / 3))";
    case Part::year:
        return "substr(" + value + ", 1, 4)";
    }
    return value;
}

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

std::string pathExpression(const Catalogue& catalogue, const FieldPath& path,
                           const std::string& first)
{
    std::string value = first;
    for (std::size_t i = 1; i < path.steps.size(); ++i) {
        const std::string alias = "r" + std::to_string(i);
        value = "(SELECT " + alias + "." + columnName(*path.steps[i]) + " FROM " +
                tableName(catalogue.at(path.steps[i - 1]->target)) + " " + alias + " WHERE " +
                alias + ".id = " + value + ")";
    }
    return partOf(path.part, value);
}

} // namespace caravan::store
