// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/entity_loader.h"

#include "core/schema/ability_loader.h"
#include "core/schema/access_loader.h"
#include "core/schema/field_loader.h"
#include "core/schema/layout_loader.h"
#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

void readStatus(Entity& entity, Members members)
{
    const std::string& key = members.key();
    StatusWorkflow workflow;
    workflow.field = members.text("field", true);
    const Field* f = entity.field(workflow.field);
    if (f == nullptr || f->type != FieldType::choice) {
        throw SchemaMistake{key, "needs a choice field"};
    }
    const auto read = [&](const char* name, auto& into, auto isKnown) {
        const json::value* map = members.find(name);
        if (map == nullptr) {
            return;
        }
        Members states = members.inside(*map, key + "." + name);
        for (const auto& member : map->get_object()) {
            const std::string state(member.key());
            if (f->choice(state) == nullptr) {
                throw SchemaMistake{key, "does not know the state \"" + state + "\""};
            }
            for (const std::string& word : states.texts(state)) {
                if (!isKnown(word)) {
                    throw SchemaMistake{key, "does not know \"" + word + "\""};
                }
                into[state].push_back(word);
            }
        }
    };
    read("transitions", workflow.transitions,
         [&](const std::string& word) { return f->choice(word) != nullptr; });
    read("requires", workflow.required,
         [&](const std::string& word) { return entity.field(word) != nullptr; });
    read("frozen", workflow.frozen,
         [&](const std::string& word) { return entity.field(word) != nullptr; });
    workflow.frozenHint = members.labels("frozenHint", false);
    if (const json::value* map = members.find("aside")) {
        Members states = members.inside(*map, key + ".aside");
        for (const auto& member : map->get_object()) {
            const std::string state(member.key());
            const std::string from = states.text(state, false);
            if (f->choice(state) == nullptr || (!from.empty() && f->choice(from) == nullptr)) {
                throw SchemaMistake{key + ".aside", "does not know the way from \"" + from +
                                                        "\" to \"" + state + "\""};
            }
            workflow.aside[state] = from;
        }
    }
    members.finish();
    entity.status = std::move(workflow);
}

void readScope(Entity& entity, Members members)
{
    const std::string& key = members.key();
    entity.scope.owner = members.text("owner");
    entity.scope.team = members.text("team");
    entity.scope.follows = members.texts("follows");
    if (members.passesUnknown()) { // a field of a type that only a later version knows
        std::erase_if(entity.scope.follows,
                      [&](const std::string& name) { return entity.field(name) == nullptr; });
    }
    entity.scope.onlyFollows = members.flag("onlyFollows");
    entity.scope.all = members.flag("all");
    entity.scope.allWhen = members.text("allWhen");
    members.finish();
    const Field* allWhen = entity.field(entity.scope.allWhen);
    if (!entity.scope.allWhen.empty() &&
        (allWhen == nullptr || allWhen->type != FieldType::boolean)) {
        throw SchemaMistake{key, "\"allWhen\" must name a boolean field"};
    }
}

void readRefusals(Entity& entity, Members members)
{
    for (const Field& field : entity.fields) {
        if (members.find(field.name) != nullptr) {
            entity.refusals.emplace(field.name, members.labels(field.name, true));
        }
    }
    members.finish();
}

void readOrder(Entity& entity, Members members)
{
    const std::string& key = members.key();
    for (const Section& section : entity.sections) {
        std::vector<std::string> names = members.texts(section.name);
        for (const std::string& name : names) {
            if (entity.field(name) == nullptr) {
                throw SchemaMistake{key, "names the missing field \"" + name + "\""};
            }
        }
        entity.order.emplace(section.name, std::move(names));
    }
    members.finish();
}

} // namespace

Entity loadEntity(const json::value& value, UnknownKeys unknown, int& revision)
{
    Members members(value, "?", unknown);
    Entity entity;
    entity.name = members.text("entity", true);
    members.setKey(entity.name);
    members.find("access");
    revision += static_cast<int>(members.number("revision").value_or(1));
    entity.labels = members.labels("labels", true);
    entity.plural = members.labels("plural", true);
    entity.icon = members.text("icon", true);
    entity.title = members.texts("title");
    entity.subtitle = members.text("subtitle");
    entity.reveals = members.texts("reveals");
    entity.inTimeline = members.flag("timeline");
    entity.frozenBy = members.text("frozenBy");
    entity.isHidden = members.flag("hidden");
    entity.write = oneOf<WriteRight>(members.text("write"),
                                     {{"anyone", WriteRight::anyone},
                                      {"manager", WriteRight::manager},
                                      {"administrator", WriteRight::administrator},
                                      {"hub", WriteRight::hub}},
                                     WriteRight::anyone, entity.name);
    entity.dropOnDeleteConflict = oneOf<bool>(
        members.text("onDeleteConflict"), {{"keep", false}, {"drop", true}}, false, entity.name);
    for (Members& one : members.each("sections", entity.name + ".sections")) {
        Section section{one.text("name", true), one.labels("labels", true)};
        one.finish();
        entity.sections.push_back(std::move(section));
    }
    loadFields(entity, members);
    if (const json::value* layout = members.find("layout")) {
        entity.layout = loadLayout(members.inside(*layout, entity.name));
    }
    if (const json::value* order = members.find("order")) {
        readOrder(entity, members.inside(*order, entity.name + ".order"));
    }
    if (const json::value* scope = members.find("scope")) {
        readScope(entity, members.inside(*scope, entity.name + ".scope"));
    }
    if (const json::value* status = members.find("status")) {
        readStatus(entity, members.inside(*status, entity.name + ".status"));
    }
    if (const json::value* refusals = members.find("refusals")) {
        readRefusals(entity, members.inside(*refusals, entity.name + ".refusals"));
    }
    loadAbilities(entity, members);
    members.finish();
    std::vector<std::string> named = entity.title;
    for (const std::string& revealed : entity.reveals) {
        named.push_back(revealed.substr(0, revealed.find('.')));
    }
    if (!entity.subtitle.empty()) {
        named.push_back(entity.subtitle);
    }
    for (const std::string& name : named) {
        if (entity.field(name) == nullptr) {
            throw SchemaMistake{entity.name, "names the missing field \"" + name + "\""};
        }
    }
    if (const Field* parent = entity.field(entity.frozenBy);
        !entity.frozenBy.empty() && (parent == nullptr || parent->type != FieldType::reference)) {
        throw SchemaMistake{entity.name, "\"frozenBy\" must name a reference"};
    }
    if (entity.title.empty()) {
        throw SchemaMistake{entity.name, "needs a title field"};
    }
    loadAccess(entity, value.get_object()); // for its mistakes; AccessRules reads it again
    return entity;
}

} // namespace caravan
