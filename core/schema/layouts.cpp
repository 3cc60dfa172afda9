// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/layouts.h"

#include "core/base/check.h"
#include "core/schema/schema_members.h"
#include "resources/embedded.h"

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr int kColumnsMax = 3;
constexpr std::size_t kFactsMax = 8;

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const Field& fieldOf(const Entity& entity, const std::string& name)
{
    const Field* field = entity.field(name);
    if (field == nullptr) {
        throw SchemaMistake{entity.name + "." + name, "is not a field"};
    }
    if (field->isHidden) {
        throw SchemaMistake{entity.name + "." + name, "is hidden"};
    }
    return *field;
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

Layouts::File Layouts::read(const Catalogue& catalogue, const Catalogue::Source& source)
{
    json::error_code failure;
    const json::value parsed =
        json::parse(json::string_view(source.text.data(), source.text.size()), failure);
    if (failure) {
        throw SchemaMistake{std::string(source.name), failure.message()};
    }
    Members file(parsed, std::string(source.name), UnknownKeys::refuse);
    const std::string name = file.text("entity", true);
    const Entity* entity = catalogue.entity(name);
    if (entity == nullptr) {
        throw SchemaMistake{name, "is not an entity"};
    }
    File layout;
    for (const Section& section : entity->sections) {
        layout.sections.push_back(section.name);
    }
    layout.facts = file.texts("facts");
    for (const std::string& fact : layout.facts) {
        fieldOf(*entity, fact);
    }
    if (layout.facts.size() > kFactsMax) {
        throw SchemaMistake{name, "has more than 8 facts"};
    }
    layout.opens = file.text("opens");
    const auto isTab = [&](const auto& tab) { return tab.first->name == layout.opens; };
    const auto tabs = catalogue.tabsOf(*entity);
    if (!layout.opens.empty() && std::none_of(tabs.begin(), tabs.end(), isTab)) {
        throw SchemaMistake{name, "has no tab of \"" + layout.opens + "\" to open"};
    }
    const json::value* sections = file.find("sections");
    if (sections == nullptr || !sections->is_array()) {
        throw SchemaMistake{name, "needs \"sections\""};
    }
    std::vector<std::string> seen;
    for (const json::value& one : sections->get_array()) {
        Members members = file.inside(one, name);
        Part part;
        part.section = members.text("section");
        part.labels = members.labels("labels", part.section.empty());
        const Section* section = sectionOf(*entity, part.section);
        if (!part.section.empty() && section == nullptr) {
            throw SchemaMistake{name, "has no section \"" + part.section + "\""};
        }
        part.columns = static_cast<int>(members.number("columns").value_or(2));
        if (part.columns < 1 || part.columns > kColumnsMax) {
            throw SchemaMistake{name, "\"columns\" must be 1 to 3"};
        }
        part.fields = members.texts("fields");
        part.wide = members.texts("wide");
        for (const std::string& field : part.fields) {
            fieldOf(*entity, field);
            if (contains(seen, field)) {
                throw SchemaMistake{name + "." + field, "is there twice"};
            }
            seen.push_back(field);
        }
        for (const std::string& field : part.wide) {
            if (!contains(part.fields, field)) {
                throw SchemaMistake{name + "." + field, "is wide, but not in the section"};
            }
        }
        members.finish();
        layout.parts.push_back(std::move(part));
    }
    file.finish();
    return layout;
}

Result<Layouts> Layouts::load(const std::shared_ptr<const Catalogue>& catalogue,
                              const std::vector<Catalogue::Source>& files)
{
    Layouts layouts;
    for (const Catalogue::Source& source : files) {
        try {
            const std::string entity(source.name.substr(0, source.name.find('.')));
            File file = read(*catalogue, source);
            if (!layouts.m_files.emplace(entity, std::move(file)).second) {
                throw SchemaMistake{entity, "has two layouts"};
            }
        } catch (const SchemaMistake& mistake) {
            return Error{ErrorCode::schema, mistake.key,
                         std::string(source.name) + ": " + mistake.key + " " + mistake.what};
        }
    }
    return layouts;
}

const Layouts& Layouts::builtIn()
{
    static const Layouts kLayouts = [] {
        std::vector<Catalogue::Source> files;
        for (const resources::EmbeddedFile& file : resources::embeddedLayouts()) {
            files.push_back({file.name, file.text});
        }
        Result<Layouts> loaded = load(Catalogue::builtIn(), files);
        check(loaded.has_value(), loaded ? "" : loaded.error().detail.c_str());
        return *loaded;
    }();
    return kLayouts;
}

Layout Layouts::of(const Entity& entity, EmptySections empty) const
{
    Layout layout;
    const auto known = m_files.find(entity.name);
    const File file = known == m_files.end() ? File{} : known->second;
    layout.opens = file.opens;
    for (const std::string& name : file.facts) {
        if (const Field* field = entity.field(name); field != nullptr && !field->isHidden) {
            layout.facts.push_back(field);
        }
    }
    for (const Field& field : entity.fields) {
        const bool isSaid = file.facts.empty() || isCompanyName(field.name);
        if (field.isFact && isSaid && !field.isHidden && !contains(file.facts, field.name)) {
            layout.facts.push_back(&field);
        }
    }
    std::vector<std::string> placed;
    std::map<std::string, std::size_t> places; // catalogue section → part
    for (const Part& part : file.parts) {
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
