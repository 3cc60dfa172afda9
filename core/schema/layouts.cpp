// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/layouts.h"

#include <algorithm>
#include <map>

namespace caravan {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const Section* sectionOf(const Entity& entity, const std::string& name)
{
    const auto found = std::find_if(entity.sections.begin(), entity.sections.end(),
                                    [&](const Section& section) { return section.name == name; });
    return found == entity.sections.end() ? nullptr : &*found;
}

bool isWide(const Field& field)
{
    return field.type == FieldType::longText || field.type == FieldType::choiceSet;
}

/// Whether a company has put sections into another order than @p products: what it adds comes
/// last by itself.
bool isReordered(const Entity& entity, const std::vector<std::string>& products)
{
    std::size_t at = 0;
    return std::any_of(entity.sections.begin(), entity.sections.end(), [&](const Section& one) {
        return at < products.size() && one.name != products[at++];
    });
}

/// In the order of the entity's sections; a part that is none of them stays behind the one before
/// it.
void arrangeSections(std::vector<Layout::Part>& parts, const Entity& entity)
{
    std::vector<std::pair<std::size_t, Layout::Part>> placed;
    std::size_t place = 0;
    for (Layout::Part& part : parts) {
        for (std::size_t i = 0; i < entity.sections.size(); ++i) {
            if (entity.sections[i].name == part.section) {
                place = i;
            }
        }
        placed.emplace_back(place, std::move(part));
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    parts.clear();
    for (auto& [at, part] : placed) {
        parts.push_back(std::move(part));
    }
}

/// Puts the fields that @p order names first, in its order; the others follow as they were.
void arrange(std::vector<const Field*>& fields, const std::vector<std::string>& order)
{
    const auto place = [&](const Field* field) {
        return std::find(order.begin(), order.end(), field->name) - order.begin();
    };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const Field* a, const Field* b) { return place(a) < place(b); });
}

} // namespace

Layout layoutOf(const Entity& entity, EmptySections empty)
{
    Layout layout;
    const LayoutShape& file = entity.layout;
    layout.opens = file.opens;
    for (const std::string& name : file.facts) {
        if (const Field* field = entity.field(name); field != nullptr && !field->isHidden) {
            layout.facts.push_back(field);
        }
    }
    for (const Field& field : entity.fields) {
        const bool isSaid =
            file.facts.empty() || isCompanyName(field.name) || isCompanyName(entity.name);
        if (field.isFact && isSaid && !field.isHidden && !contains(file.facts, field.name)) {
            layout.facts.push_back(&field);
        }
    }
    std::vector<std::string> placed;
    std::map<std::string, std::size_t> places; // catalogue section → part
    for (const LayoutShape::Part& part : file.parts) {
        Layout::Part shown;
        const Section* section = sectionOf(entity, part.section);
        shown.labels = part.labels.empty() && section ? section->labels : part.labels;
        shown.section = part.section;
        shown.columns = part.columns;
        for (const std::string& name : part.fields) {
            const Field* field = entity.field(name);
            if (field != nullptr && !field->isHidden) {
                shown.fields.push_back(field);
                placed.push_back(name);
                if (contains(part.wide, name) || isWide(*field)) {
                    shown.wide.push_back(field);
                }
            }
        }
        if (!shown.labels.empty()) {
            places.emplace(part.section, layout.parts.size());
            layout.parts.push_back(std::move(shown));
        }
    }
    for (const Section& section : entity.sections) {
        for (const Field& field : entity.fields) {
            if (field.section != section.name || field.isHidden || contains(placed, field.name)) {
                continue;
            }
            const auto [place, isNew] = places.emplace(section.name, layout.parts.size());
            if (isNew) {
                layout.parts.push_back({section.labels, 2, {}, {}, section.name});
            }
            layout.parts[place->second].fields.push_back(&field);
            if (isWide(field)) {
                layout.parts[place->second].wide.push_back(&field);
            }
        }
        if (empty == EmptySections::show && places.count(section.name) == 0) {
            places.emplace(section.name, layout.parts.size());
            layout.parts.push_back({section.labels, 2, {}, {}, section.name});
        }
    }
    for (const auto& [section, part] : places) {
        const auto order = entity.order.find(section);
        if (order != entity.order.end()) {
            arrange(layout.parts[part].fields, order->second);
        }
    }
    if (isReordered(entity, file.sections)) {
        arrangeSections(layout.parts, entity);
    }
    return layout;
}

} // namespace caravan
