// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/layout_loader.h"

#include "core/base/strict_json.h"

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

constexpr std::int64_t kColumnsMax = 3;

bool names(const std::vector<std::string>& list, const std::string& name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

void checkShown(const Entity& entity, const std::string& name)
{
    const Field* field = entity.field(name);
    if (field == nullptr) {
        throw SchemaMistake{entity.name + "." + name, "is not a field", SchemaReason::missing};
    }
    if (field->isHidden) {
        throw SchemaMistake{entity.name + "." + name, "is hidden", SchemaReason::hidden};
    }
}

void checkPart(const Entity& entity, const LayoutShape::Part& part, std::vector<std::string>& seen)
{
    const bool isSection =
        std::any_of(entity.sections.begin(), entity.sections.end(),
                    [&](const Section& one) { return one.name == part.section; });
    if (!part.section.empty() && !isSection) {
        throw SchemaMistake{entity.name, "has no section \"" + part.section + "\""};
    }
    for (const std::string& field : part.fields) {
        checkShown(entity, field);
        if (names(seen, field)) {
            throw SchemaMistake{entity.name + "." + field, "is there twice"};
        }
        seen.push_back(field);
    }
    for (const std::string& field : part.wide) {
        if (!names(part.fields, field)) {
            throw SchemaMistake{entity.name + "." + field, "is wide, but not in the section"};
        }
    }
}

json::object layoutIn(const Catalogue::Source& file)
{
    const Result<json::value> parsed = parseJson(file.text);
    if (!parsed) {
        throw SchemaMistake{{}, parsed.error().detail};
    }
    if (!parsed->is_object()) {
        throw SchemaMistake{{}, "must be an object"};
    }
    const json::value* sections = parsed->get_object().if_contains("sections");
    if (sections == nullptr || !sections->is_array()) {
        throw SchemaMistake{{}, "needs \"sections\""};
    }
    return parsed->get_object();
}

} // namespace

LayoutShape loadLayout(Members members)
{
    LayoutShape layout;
    layout.facts = members.texts("facts");
    if (layout.facts.size() > kFactsMax) { // a later version may show more
        if (!members.passesUnknown()) {
            throw SchemaMistake{members.key(), "has more than 8 facts", SchemaReason::factsMax};
        }
        layout.facts.resize(kFactsMax);
    }
    layout.opens = members.text("opens");
    for (Members& one : members.each("sections", members.key())) {
        LayoutShape::Part part;
        part.section = one.text("section");
        part.labels = one.labels("labels", part.section.empty());
        const std::int64_t columns = one.number("columns").value_or(2);
        if (!members.passesUnknown() && (columns < 1 || columns > kColumnsMax)) {
            throw SchemaMistake{members.key(), "\"columns\" must be 1 to 3"};
        }
        part.columns = static_cast<int>(std::clamp<std::int64_t>(columns, 1, kColumnsMax));
        part.fields = one.texts("fields");
        part.wide = one.texts("wide");
        one.finish();
        layout.parts.push_back(std::move(part));
    }
    layout.sections = members.texts("productSections");
    members.finish();
    return layout;
}

void joinLayout(json::array& entities, const Catalogue::Source& file)
{
    json::object layout = layoutIn(file);
    const json::value* said = layout.if_contains("entity");
    const std::string name =
        said != nullptr && said->is_string() ? std::string(said->get_string()) : std::string();
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const json::value& e) {
        const json::object* entity = e.if_object();
        const json::value* called = entity != nullptr ? entity->if_contains("entity") : nullptr;
        return called != nullptr && called->is_string() && called->get_string() == name;
    });
    if (found == entities.end()) {
        throw SchemaMistake{name, "is not an entity"};
    }
    json::object& entity = found->get_object();
    if (entity.contains("layout")) {
        throw SchemaMistake{name, "has two layouts"};
    }
    layout.erase("entity");
    json::array sections;
    if (const json::value* all = entity.if_contains("sections");
        all != nullptr && all->is_array()) {
        for (const json::value& one : all->get_array()) {
            const json::value* section =
                one.is_object() ? one.get_object().if_contains("name") : nullptr;
            sections.push_back(section != nullptr ? *section : json::value());
        }
    }
    layout["productSections"] = std::move(sections);
    entity["layout"] = std::move(layout);
}

void checkLayout(const Catalogue& catalogue, const Entity& entity)
{
    const LayoutShape& layout = entity.layout;
    for (const std::string& fact : layout.facts) {
        checkShown(entity, fact);
    }
    const auto tabs = catalogue.tabsOf(entity);
    const bool isTab = std::any_of(
        tabs.begin(), tabs.end(), [&](const auto& tab) { return tab.first->name == layout.opens; });
    if (!layout.opens.empty() && !isTab) {
        throw SchemaMistake{entity.name, "has no tab of \"" + layout.opens + "\" to open",
                            SchemaReason::noTab};
    }
    std::vector<std::string> seen;
    for (const LayoutShape::Part& part : layout.parts) {
        checkPart(entity, part, seen);
    }
}

} // namespace caravan
