// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// Reads resources/schema and says exactly what is wrong there: file, entity, field.
#include "core/record/record.h"
#include "core/record/value_json.h"
#include "core/record/value_text.h"
#include "core/schema/access_loader.h"
#include "core/schema/catalogue.h"
#include "core/schema/schema_members.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace caravan {
namespace {

namespace json = boost::json;

template<class T>
T oneOf(const std::string& word, const std::vector<std::pair<const char*, T>>& words, T fallback,
        const std::string& key)
{
    if (word.empty()) {
        return fallback;
    }
    for (const auto& [name, value] : words) {
        if (word == name) {
            return value;
        }
    }
    throw SchemaMistake{key, "does not know \"" + word + "\""};
}

FieldType fieldType(const std::string& word, const std::string& key)
{
    for (int i = 0; i <= static_cast<int>(FieldType::file); ++i) {
        if (word == toString(static_cast<FieldType>(i))) {
            return static_cast<FieldType>(i);
        }
    }
    throw SchemaMistake{key, "does not know the type \"" + word + "\""};
}

MergePolicy mergePolicy(const std::string& word, MergePolicy fallback, const std::string& key)
{
    if (word.empty()) {
        return fallback;
    }
    for (int i = 0; i <= static_cast<int>(MergePolicy::rank); ++i) {
        if (word == toString(static_cast<MergePolicy>(i))) {
            return static_cast<MergePolicy>(i);
        }
    }
    throw SchemaMistake{key, "does not know the policy \"" + word + "\""};
}

MergePolicy defaultPolicy(FieldType type)
{
    switch (type) {
    case FieldType::longText:
        return MergePolicy::text;
    case FieldType::choiceSet:
        return MergePolicy::set;
    case FieldType::money:
        return MergePolicy::ask;
    default:
        return MergePolicy::hub;
    }
}

void checkPolicy(const Entity& entity, const Group& group)
{
    const Field& first = entity.fields[group.fields.front()];
    const auto needs = [&](bool holds, const char* what) {
        if (!holds) {
            throw SchemaMistake{entity.name + "." + group.name,
                                std::string("policy ") + toString(group.policy) + " needs " + what};
        }
    };
    const bool isSingle = group.fields.size() == 1;
    const bool isNumber = first.type == FieldType::integer || first.type == FieldType::decimal;
    switch (group.policy) {
    case MergePolicy::text:
        needs(isSingle && (first.type == FieldType::longText || first.type == FieldType::text),
              "one text field");
        break;
    case MergePolicy::set:
        needs(isSingle && first.type == FieldType::choiceSet, "one choice set");
        break;
    case MergePolicy::counter:
        needs(isSingle && isNumber, "one number");
        break;
    case MergePolicy::max:
    case MergePolicy::min:
        needs(isSingle &&
                  (isNumber || first.type == FieldType::date || first.type == FieldType::dateTime),
              "one number or date");
        break;
    case MergePolicy::rank:
        needs(isSingle && first.type == FieldType::choice, "one choice");
        break;
    default:
        break;
    }
}

struct ReadField {
    Field field;
    MergePolicy policy = MergePolicy::hub;
};

ReadField readField(const json::value& value, const std::string& entityName)
{
    Members probe(value, entityName + ".?");
    const std::string key = entityName + "." + probe.text("name", true);
    Members members(value, key);
    ReadField read;
    Field& f = read.field;
    members.find("access");
    f.name = members.text("name", true);
    f.type = fieldType(members.text("type", true), key);
    f.labels = members.labels("labels", true);
    f.hint = members.labels("hint", false);
    f.required = members.flag("required");
    f.uniqueHint = oneOf<bool>(members.text("unique"), {{"hint", true}}, false, key);
    f.max = members.number("max");
    f.min = members.number("min");
    f.search = oneOf<SearchKind>(members.text("search"),
                                 {{"name", SearchKind::name},
                                  {"text", SearchKind::text},
                                  {"phone", SearchKind::phone},
                                  {"mail", SearchKind::mail},
                                  {"code", SearchKind::code}},
                                 SearchKind::none, key);
    f.listColumn = static_cast<int>(members.number("list").value_or(0));
    f.section = members.text("section");
    f.isFact = members.flag("fact");
    f.isHidden = members.flag("hidden");
    f.isReadOnly = members.flag("readonly");
    f.target = members.text("to");
    f.onParentDelete = oneOf<ParentDelete>(members.text("onDelete"),
                                           {{"revive", ParentDelete::revive},
                                            {"detach", ParentDelete::detach},
                                            {"refuse", ParentDelete::refuse}},
                                           ParentDelete::revive, key);
    if (const json::value* choices = members.find("choices")) {
        if (!choices->is_array()) {
            throw SchemaMistake{key, "\"choices\" must be a list"};
        }
        for (const json::value& part : choices->get_array()) {
            Members choice(part, key);
            Choice c;
            c.value = choice.text("value", true);
            c.labels = choice.labels("labels", true);
            c.tone = oneOf<Tone>(choice.text("tone"),
                                 {{"neutral", Tone::neutral},
                                  {"accent", Tone::accent},
                                  {"success", Tone::success},
                                  {"warning", Tone::warning},
                                  {"danger", Tone::danger},
                                  {"violet", Tone::violet}},
                                 Tone::neutral, key);
            choice.finish();
            if (f.choice(c.value) != nullptr) {
                throw SchemaMistake{key, "has the choice \"" + c.value + "\" twice"};
            }
            f.choices.push_back(std::move(c));
        }
    }
    read.policy = mergePolicy(members.text("policy"), defaultPolicy(f.type), key);
    const bool isChoice = f.type == FieldType::choice || f.type == FieldType::choiceSet;
    if (isChoice == f.choices.empty()) {
        throw SchemaMistake{key, isChoice ? "needs choices" : "must not have choices"};
    }
    if ((f.type == FieldType::reference) == f.target.empty()) {
        throw SchemaMistake{key, "\"to\" goes with type reference"};
    }
    if (const json::value* fallback = members.find("default")) {
        const Result<Value> parsed = valueFromJson(f, *fallback);
        if (!parsed || !checkValue(f, *parsed)) {
            throw SchemaMistake{key, "has a default that it would refuse"};
        }
        f.defaultValue = *parsed;
    }
    members.finish();
    return read;
}

void readGroups(Entity& entity, Members& members, const std::vector<MergePolicy>& policies)
{
    std::set<std::string> grouped;
    if (const json::value* groups = members.find("groups")) {
        if (!groups->is_array()) {
            throw SchemaMistake{entity.name, "\"groups\" must be a list"};
        }
        for (const json::value& part : groups->get_array()) {
            Members one(part, entity.name + ".groups");
            Group group;
            group.name = one.text("name", true);
            group.policy =
                mergePolicy(one.text("policy"), MergePolicy::hub, entity.name + "." + group.name);
            for (const std::string& name : one.texts("fields")) {
                const Field* f = entity.field(name);
                if (f == nullptr || !grouped.insert(name).second) {
                    throw SchemaMistake{entity.name + "." + group.name,
                                        "field \"" + name + "\" is missing or in two groups"};
                }
                group.fields.push_back(f->index);
            }
            one.finish();
            if (group.fields.size() < 2 || entity.field(group.name) != nullptr) {
                throw SchemaMistake{entity.name + "." + group.name,
                                    "a group has two fields or more and a name of its own"};
            }
            entity.groups.push_back(std::move(group));
        }
    }
    for (const Field& f : entity.fields) {
        if (grouped.count(f.name) == 0) {
            entity.groups.push_back({f.name, {f.index}, policies[f.index]});
        }
    }
    for (std::size_t g = 0; g < entity.groups.size(); ++g) {
        checkPolicy(entity, entity.groups[g]);
        for (const std::size_t f : entity.groups[g].fields) {
            entity.fields[f].group = g;
        }
    }
}

void readStatus(Entity& entity, const json::value& value)
{
    const std::string key = entity.name + ".status";
    Members members(value, key);
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
        Members states(*map, key + "." + name);
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
    members.finish();
    entity.status = std::move(workflow);
}

void readScope(Entity& entity, const json::value& value)
{
    const std::string key = entity.name + ".scope";
    Members members(value, key);
    entity.scope.owner = members.text("owner");
    entity.scope.team = members.text("team");
    entity.scope.follows = members.texts("follows");
    entity.scope.onlyFollows = members.flag("onlyFollows");
    entity.scope.all = members.flag("all");
    members.finish();
    const auto isReference = [&](const std::string& name, std::string_view target) {
        const Field* f = entity.field(name);
        return f != nullptr && f->type == FieldType::reference &&
               (target.empty() || f->target == target);
    };
    if ((!entity.scope.owner.empty() && !isReference(entity.scope.owner, "user")) ||
        (!entity.scope.team.empty() && !isReference(entity.scope.team, "team")) ||
        !std::all_of(entity.scope.follows.begin(), entity.scope.follows.end(),
                     [&](const std::string& name) { return isReference(name, {}); })) {
        throw SchemaMistake{key, "names a field that is not a fitting reference"};
    }
}

Entity readEntity(const json::value& value, int& revision)
{
    Members probe(value, "?");
    Entity entity;
    entity.name = probe.text("entity", true);
    Members members(value, entity.name);
    members.find("entity");
    members.find("access");
    revision += static_cast<int>(members.number("revision").value_or(1));
    entity.labels = members.labels("labels", true);
    entity.plural = members.labels("plural", true);
    entity.icon = members.text("icon", true);
    entity.place = static_cast<int>(members.number("place").value_or(0));
    entity.title = members.texts("title");
    entity.subtitle = members.text("subtitle");
    entity.reveals = members.texts("reveals");
    entity.inTimeline = members.flag("timeline");
    entity.write = oneOf<WriteRight>(members.text("write"),
                                     {{"anyone", WriteRight::anyone},
                                      {"manager", WriteRight::manager},
                                      {"administrator", WriteRight::administrator},
                                      {"hub", WriteRight::hub}},
                                     WriteRight::anyone, entity.name);
    entity.dropOnDeleteConflict = oneOf<bool>(
        members.text("onDeleteConflict"), {{"keep", false}, {"drop", true}}, false, entity.name);
    if (const json::value* sections = members.find("sections")) {
        if (!sections->is_array()) {
            throw SchemaMistake{entity.name, "\"sections\" must be a list"};
        }
        for (const json::value& part : sections->get_array()) {
            Members one(part, entity.name + ".sections");
            Section section{one.text("name", true), one.labels("labels", true)};
            one.finish();
            entity.sections.push_back(std::move(section));
        }
    }
    const json::value* fields = members.find("fields");
    if (fields == nullptr || !fields->is_array() || fields->get_array().empty()) {
        throw SchemaMistake{entity.name, "needs fields"};
    }
    std::vector<MergePolicy> policies;
    for (const json::value& part : fields->get_array()) {
        ReadField read = readField(part, entity.name);
        if (entity.field(read.field.name) != nullptr) {
            throw SchemaMistake{entity.name + "." + read.field.name, "stands twice"};
        }
        const bool isSectionKnown =
            read.field.section.empty() ||
            std::any_of(entity.sections.begin(), entity.sections.end(),
                        [&](const Section& s) { return s.name == read.field.section; });
        if (!isSectionKnown) {
            throw SchemaMistake{entity.name + "." + read.field.name,
                                "section \"" + read.field.section + "\" does not exist"};
        }
        read.field.index = entity.fields.size();
        policies.push_back(read.policy);
        entity.fields.push_back(std::move(read.field));
    }
    readGroups(entity, members, policies);
    if (const json::value* scope = members.find("scope")) {
        readScope(entity, *scope);
    }
    if (const json::value* status = members.find("status")) {
        readStatus(entity, *status);
    }
    members.finish();
    std::vector<std::string> named = entity.title;
    named.insert(named.end(), entity.reveals.begin(), entity.reveals.end());
    if (!entity.subtitle.empty()) {
        named.push_back(entity.subtitle);
    }
    for (const std::string& name : named) {
        if (entity.field(name) == nullptr) {
            throw SchemaMistake{entity.name, "names the missing field \"" + name + "\""};
        }
    }
    if (entity.title.empty()) {
        throw SchemaMistake{entity.name, "needs a title field"};
    }
    loadAccess(entity, value.get_object()); // for its mistakes; AccessRules reads it again
    return entity;
}

} // namespace

Result<std::shared_ptr<const Catalogue>> Catalogue::load(const std::vector<Source>& sources)
{
    auto catalogue = std::make_shared<Catalogue>();
    json::array all;
    for (const Source& source : sources) {
        const Result<json::value> parsed = parseJson(source.text);
        if (!parsed) {
            return Error{
                ErrorCode::schema, {}, std::string(source.name) + ": " + parsed.error().detail};
        }
        try {
            Entity entity = readEntity(*parsed, catalogue->m_revision);
            if (catalogue->entity(entity.name) != nullptr) {
                throw SchemaMistake{entity.name, "is described twice"};
            }
            catalogue->m_entities.push_back(std::move(entity));
        } catch (const SchemaMistake& mistake) {
            return Error{ErrorCode::schema, mistake.key,
                         std::string(source.name) + ": " + mistake.key + " " + mistake.what};
        }
        all.push_back(*parsed);
    }
    for (const Entity& e : catalogue->m_entities) {
        for (const Field& f : e.fields) {
            if (f.type == FieldType::reference && catalogue->entity(f.target) == nullptr) {
                return Error{ErrorCode::schema, e.name + "." + f.name,
                             e.name + "." + f.name + " refers to the missing entity \"" + f.target +
                                 "\""};
            }
        }
    }
    catalogue->m_json = json::serialize(
        json::object{{"revision", catalogue->m_revision}, {"entities", std::move(all)}});
    return std::shared_ptr<const Catalogue>(std::move(catalogue));
}

Result<std::shared_ptr<const Catalogue>> Catalogue::fromJson(std::string_view text)
{
    const Result<json::value> parsed = parseJson(text);
    if (!parsed) {
        return parsed.error();
    }
    const json::object* object = parsed->if_object();
    const json::value* entities = object != nullptr ? object->if_contains("entities") : nullptr;
    if (entities == nullptr || !entities->is_array()) {
        return Error{ErrorCode::schema, {}, "a catalogue needs \"entities\""};
    }
    std::vector<std::string> texts;
    for (const json::value& entity : entities->get_array()) {
        texts.push_back(json::serialize(entity));
    }
    std::vector<Source> sources;
    for (const std::string& entity : texts) {
        sources.push_back({"catalogue", entity});
    }
    return load(sources);
}

std::shared_ptr<const Catalogue> Catalogue::builtIn()
{
    static const std::shared_ptr<const Catalogue> kBuiltIn = [] {
        std::vector<Source> sources;
        for (const resources::EmbeddedFile& file : resources::embeddedSchema()) {
            sources.push_back({file.name, file.text});
        }
        Result<std::shared_ptr<const Catalogue>> loaded = load(sources);
        if (!loaded) {
            fail(describe(loaded.error()).c_str());
        }
        return *loaded;
    }();
    return kBuiltIn;
}

} // namespace caravan
