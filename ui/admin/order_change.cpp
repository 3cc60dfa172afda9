// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/order_change.h"

#include "core/schema/layouts.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::ui {
namespace {

using Names = std::vector<std::string>;

/// The place of @p moved afterwards; nothing where it does not move.
std::optional<std::size_t> moveIn(Names& names, const std::string& moved, int by)
{
    const auto at = std::find(names.begin(), names.end(), moved) - names.begin();
    const auto last = static_cast<std::ptrdiff_t>(names.size()) - 1;
    if (at > last) {
        return std::nullopt;
    }
    const auto place = std::clamp<std::ptrdiff_t>(at + by, 0, last);
    if (place == at) {
        return std::nullopt;
    }
    names.erase(names.begin() + at);
    names.insert(names.begin() + place, moved);
    return static_cast<std::size_t>(place);
}

/// The section above (by < 0) or below that of @p field; empty where there is none.
std::string sectionBeside(const Entity& entity, const Field& field, int by)
{
    const auto parts = layoutOf(entity, EmptySections::show).parts;
    const auto of = std::find_if(parts.begin(), parts.end(), [&](const Layout::Part& part) {
        return std::find(part.fields.begin(), part.fields.end(), &field) != part.fields.end();
    });
    const auto at = of - parts.begin() + (by < 0 ? -1 : 1);
    return of == parts.end() || at < 0 || at >= static_cast<std::ptrdiff_t>(parts.size())
               ? std::string()
               : parts[static_cast<std::size_t>(at)].section;
}

} // namespace

std::optional<std::string> orderChange(const Entity& entity, const std::string& section,
                                       const Field* field, int by)
{
    namespace json = boost::json;
    const auto parts = layoutOf(entity, EmptySections::show).parts;
    json::object order{{"do", "order"}, {"entity", entity.name}};
    Names names;
    if (!section.empty()) {
        for (const Layout::Part& part : parts) {
            names.push_back(part.section);
        }
        const auto place = moveIn(names, section, by);
        if (!place) {
            return std::nullopt;
        }
        names.resize(*place + 1); // the others follow as they are
        order["sections"] = json::array(names.begin(), names.end());
        return json::serialize(order);
    }
    const auto of = std::find_if(parts.begin(), parts.end(), [&](const Layout::Part& part) {
        return std::find(part.fields.begin(), part.fields.end(), field) != part.fields.end();
    });
    if (field == nullptr || of == parts.end()) {
        return std::nullopt; // no form shows it
    }
    for (const Field* one : of->fields) {
        names.push_back(one->name);
    }
    if (!moveIn(names, field->name, by)) {
        return std::nullopt;
    }
    order["section"] = of->section;
    order["fields"] = json::array(names.begin(), names.end());
    return json::serialize(order);
}

std::vector<std::string> sectionChanges(const Entity& entity, const Field& field,
                                        const std::string& section, std::size_t place)
{
    namespace json = boost::json;
    Names names;
    for (const Layout::Part& part : layoutOf(entity, EmptySections::show).parts) {
        for (const Field* one : part.fields) {
            if (part.section == section && one != &field) {
                names.push_back(one->name);
            }
        }
    }
    const auto at = static_cast<std::ptrdiff_t>(std::min(place, names.size()));
    names.insert(names.begin() + at, field.name);
    return {json::serialize(json::object{{"do", "change_field"},
                                         {"entity", entity.name},
                                         {"field", field.name},
                                         {"set", json::object{{"section", section}}}}),
            json::serialize(json::object{{"do", "order"},
                                         {"entity", entity.name},
                                         {"section", section},
                                         {"fields", json::array(names.begin(), names.end())}})};
}

bool mayChangeSection(const Entity& entity, const Field& field)
{
    return isCompanyName(entity.name) || isCompanyName(field.name);
}

std::vector<std::string> stepChanges(const Entity& entity, const std::string& section,
                                     const Field* field, int by)
{
    if (const auto order = orderChange(entity, section, field, by)) {
        return {*order};
    }
    const std::string next = field != nullptr && mayChangeSection(entity, *field)
                                 ? sectionBeside(entity, *field, by)
                                 : std::string();
    return next.empty() ? std::vector<std::string>{}
                        : sectionChanges(entity, *field, next, by < 0 ? std::string::npos : 0);
}

} // namespace caravan::ui
