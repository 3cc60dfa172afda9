// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors

// Reads resources/schema and says exactly what is wrong there: file, entity, field.
#include "core/base/strict_json.h"
#include "core/schema/ability_loader.h"
#include "core/schema/access_loader.h"
#include "core/schema/catalogue.h"
#include "core/schema/conversion_loader.h"
#include "core/schema/entity_words.h"
#include "core/schema/field_loader.h"
#include "core/schema/reference_loader.h"
#include "core/schema/schema_members.h"
#include "core/schema/served_catalogue.h"
#include "resources/embedded.h"

#include <boost/json.hpp>

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

Entity readEntity(const json::value& value, UnknownKeys unknown, int& revision)
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

/// The file of the entity that a mistake's key begins with; without a name, the first that has
/// none.
std::string fileOf(const SchemaMistake& mistake, const std::vector<Catalogue::Source>& sources,
                   const json::array& entities)
{
    const std::string_view entity = std::string_view(mistake.key).substr(0, mistake.key.find('.'));
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const json::object* file = entities[i].if_object();
        const json::value* name = file != nullptr ? file->if_contains("entity") : nullptr;
        if (name != nullptr && name->is_string() ? name->get_string() == entity : entity == "?") {
            return std::string(sources[i].name);
        }
    }
    return "catalogue";
}

/// FNV-1a: the same in every process and version.
std::string hashOf(std::string_view bytes)
{
    std::uint64_t sum = 1469598103934665603U;
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) {
        digits += "0123456789abcdef"[(sum >> static_cast<unsigned>(shift)) & 15U];
    }
    return digits;
}

} // namespace

/// Fills a catalogue, wherever its entities come from.
class CatalogueReader {
public:
    explicit CatalogueReader(UnknownKeys unknown) : m_unknown(unknown) {}

    /// Throws SchemaMistake.
    void add(const json::value& entity)
    {
        Entity read = readEntity(entity, m_unknown, m_catalogue->m_revision);
        if (m_catalogue->entity(read.name) != nullptr) {
            throw SchemaMistake{read.name, "is described twice"};
        }
        m_catalogue->m_entities.push_back(std::move(read));
        m_entities.push_back(entity);
    }
    /// What a company changed: throws SchemaMistake.
    void addChanges(const json::value& changes, std::int64_t product)
    {
        if (!changes.is_array()) {
            throw SchemaMistake{"changes", "must be a list"};
        }
        for (const json::value& change : changes.get_array()) {
            m_catalogue->m_changes.push_back(json::serialize(change));
        }
        m_catalogue->m_productRevision = static_cast<int>(product);
    }
    /// A program that does not know "more" stored the catalogue without it. Whatever revision it
    /// was of, the one built into this program says more, and the hub's is asked for again.
    void countAsOlderThanAny()
    {
        m_catalogue->m_revision = 0;
        m_catalogue->m_productRevision = 0;
    }
    /// Checks what entities say about each other. Throws SchemaMistake.
    std::shared_ptr<const Catalogue> finish()
    {
        Catalogue& made = *m_catalogue;
        resolveReferences(made.m_entities, m_unknown);
        checkReferences(made);
        if (m_unknown == UnknownKeys::ignore) {
            passOverAbilities(made.m_entities);
        }
        checkAbilities(made);
        for (std::size_t i = 0; i < made.m_entities.size(); ++i) {
            if (const json::value* said = m_entities[i].get_object().if_contains("converts")) {
                Entity& entity = made.m_entities[i];
                entity.converts = loadConversion(made, entity, *said, m_unknown);
            }
        }
        json::object whole = servedCatalogue(made.m_revision, m_entities);
        if (made.m_changes.empty()) {
            made.m_productRevision = made.m_revision;
        } else {
            json::array changes;
            for (const std::string& change : made.m_changes) {
                changes.push_back(json::parse(change));
            }
            whole[kProductRevision] = made.m_productRevision;
            whole["changes"] = std::move(changes);
        }
        made.m_json = json::serialize(whole);
        made.m_tag = std::to_string(made.m_productRevision) + "." +
                     std::to_string(made.m_changes.size()) + "-" + hashOf(made.m_json);
        return m_catalogue;
    }

private:
    UnknownKeys m_unknown;
    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
    json::array m_entities;
};

Result<std::shared_ptr<const Catalogue>> Catalogue::load(const std::vector<Source>& sources)
{
    CatalogueReader reader(UnknownKeys::refuse);
    json::array entities;
    try {
        for (const Source& source : sources) {
            Result<json::value> parsed = parseJson(source.text);
            if (!parsed) {
                return Error{
                    ErrorCode::schema, {}, std::string(source.name) + ": " + parsed.error().detail};
            }
            entities.push_back(std::move(*parsed));
        }
        writeOutWords(entities);
        for (const json::value& entity : entities) {
            reader.add(entity);
        }
        return reader.finish();
    } catch (const SchemaMistake& mistake) {
        return Error{ErrorCode::schema, mistake.key,
                     fileOf(mistake, sources, entities) + ": " + mistake.key + " " + mistake.what};
    }
}

Result<std::shared_ptr<const Catalogue>> Catalogue::fromJson(std::string_view text,
                                                             UnknownKeys unknown)
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
    try {
        CatalogueReader reader(unknown);
        for (const json::value& entity : entityFiles(*object)) {
            reader.add(entity);
        }
        const json::value* number = object->if_contains(kProductRevision);
        if (const json::value* changes = object->if_contains("changes")) {
            const bool isNumbered = number != nullptr && number->is_int64();
            reader.addChanges(*changes, isNumbered ? number->get_int64() : 0);
        }
        if (!object->contains("more")) {
            reader.countAsOlderThanAny();
        }
        return reader.finish();
    } catch (const SchemaMistake& mistake) {
        const std::string what = mistake.key + " " + mistake.what;
        return Error{ErrorCode::schema, mistake.key, what, {toString(mistake.reason)}};
    }
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
