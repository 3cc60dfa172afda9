// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model_change.h"

#include "core/model/change_words.h"
#include "core/model/model.h"
#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {

namespace json = boost::json;
using namespace change_words;

namespace {

json::object& fieldOf(json::object& entity, const std::string& name)
{
    json::object* field = findIn(listIn(entity, "fields"), "name", name);
    if (field == nullptr) {
        throw SchemaMistake{nameOf(entity) + "." + name, "does not exist", SchemaReason::missing};
    }
    return *field;
}

/// A field of the product whose choices are the program's own states: what each means is code.
bool isStateOfProduct(const json::object& entity, const std::string& field)
{
    const json::value* status = entity.if_contains("status");
    return isProducts(entity) && status != nullptr && status->is_object() &&
           says(status->get_object(), "field", field);
}

void checkChoice(json::object& choice, bool isOfCompany, const std::string& key)
{
    allowKeys(choice, {"value", "labels", "tone", "icon", "phase"}, key);
    checkName(textOf(choice, "value", key), isOfCompany, key);
    if (choice.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\"", SchemaReason::noLabel};
    }
    fillLabels(choice, "labels", key);
}

/// What is to be found by typing it, unless the company says otherwise.
const char* searchOf(const json::object& field)
{
    return says(field, "type", "text")    ? "text"
           : says(field, "type", "phone") ? "phone"
           : says(field, "type", "mail")  ? "mail"
                                          : nullptr;
}

void raise(json::object& entity)
{
    const json::value* revision = entity.if_contains("revision");
    entity["revision"] =
        (revision != nullptr && revision->is_int64() ? revision->get_int64() : 1) + 1;
}

} // namespace

void ModelChanger::prepareField(json::object& field, const std::string& entity, bool isOfCompany)
{
    const std::string name = textOf(field, "name", entity);
    const std::string key = entity + "." + name;
    allowKeys(field, {"name",     "type",    "labels", "hint",    "required",  "max",    "min",
                      "default",  "search",  "list",   "section", "fact",      "access", "to",
                      "onDelete", "choices", "unique", "policy",  "unitPrice", "ofRole"},
              key);
    checkName(name, isOfCompany, key);
    textOf(field, "type", key);
    if (field.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\"", SchemaReason::noLabel};
    }
    fillLabels(field, "labels", key);
    fillLabels(field, "hint", key);
    if (field.if_contains("search") == nullptr) {
        if (const char* kind = searchOf(field)) {
            field["search"] = kind;
        }
    }
    const bool refers = says(field, "type", "reference") || says(field, "type", "link");
    if (refers && field.if_contains("onDelete") == nullptr) {
        field["onDelete"] = "detach";
    }
    const bool isChosen = says(field, "type", "choice") || says(field, "type", "choice_set");
    json::value* choices = field.if_contains("choices");
    if (isChosen && (choices == nullptr || (choices->is_array() && choices->get_array().empty()))) {
        throw SchemaMistake{key, "needs \"choices\"", SchemaReason::noChoices};
    }
    if (choices != nullptr) {
        if (!choices->is_array() || choices->get_array().size() > kChoicesMax) {
            throw SchemaMistake{key, "\"choices\" must be a list of at most 200",
                                SchemaReason::choicesMax};
        }
        for (json::value& choice : choices->get_array()) {
            if (!choice.is_object()) {
                throw SchemaMistake{key, "\"choices\" must be a list of objects"};
            }
            checkChoice(choice.get_object(), false, key);
        }
    }
}

json::object& ModelChanger::entityOf(const json::object& change)
{
    const std::string name = textOf(change, "entity", "change");
    json::object* entity = findIn(m_entities, "entity", name);
    if (entity == nullptr) {
        throw SchemaMistake{name, "does not exist", SchemaReason::missing};
    }
    return *entity;
}

void ModelChanger::apply(const json::object& change)
{
    const std::string verb = textOf(change, "do", "change");
    using Apply = void (ModelChanger::*)(const json::object&);
    constexpr std::pair<const char*, Apply> kVerbs[] = {
        {"add_entity", &ModelChanger::addEntity},
        {"add_section", &ModelChanger::addSection},
        {"add_field", &ModelChanger::addField},
        {"change_field", &ModelChanger::changeField},
        {"add_choice", &ModelChanger::addChoice},
        {"relabel", &ModelChanger::relabel},
        {"hide", &ModelChanger::hide},
        {"order", &ModelChanger::order},
    };
    if (verb == "remove") {
        throw SchemaMistake{subjectOf(json::serialize(change)),
                            "stays: what was published can be hidden, but not removed",
                            SchemaReason::stays};
    }
    for (const auto& [name, run] : kVerbs) {
        if (verb == name) {
            (this->*run)(change);
            return;
        }
    }
    throw SchemaMistake{"change", "does not know how to do \"" + verb + "\""};
}

void ModelChanger::addSection(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section"}, "change");
    json::object& entity = entityOf(change);
    json::object section = objectIn(change, "section", nameOf(entity));
    const std::string name = textOf(section, "name", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    allowKeys(section, {"name", "labels"}, key);
    checkName(name, isProducts(entity), key);
    if (section.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\"", SchemaReason::noLabel};
    }
    fillLabels(section, "labels", key);
    json::array& sections = listIn(entity, "sections");
    if (findIn(sections, "name", name) != nullptr) {
        throw SchemaMistake{key, "exists already", SchemaReason::exists};
    }
    sections.emplace_back(std::move(section));
    raise(entity);
}

void ModelChanger::insertField(json::object& entity, json::object field)
{
    const std::string name = std::string(field.at("name").as_string());
    const std::string key = nameOf(entity) + "." + name;
    json::array& sections = listIn(entity, "sections"); // first: it may move the others
    json::array& fields = listIn(entity, "fields");
    if (findIn(fields, "name", name) != nullptr) {
        throw SchemaMistake{key, "exists already", SchemaReason::exists};
    }
    if (fields.size() >= kFieldsMax) {
        throw SchemaMistake{key, "would be more than 200 fields", SchemaReason::fieldsMax};
    }
    if (field.if_contains("section") == nullptr && !sections.empty()) {
        field["section"] = sections.front().at("name");
    }
    fields.emplace_back(std::move(field));
    raise(entity);
}

void ModelChanger::addField(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field"}, "change");
    json::object& entity = entityOf(change);
    json::object field = objectIn(change, "field", nameOf(entity));
    prepareField(field, nameOf(entity), isProducts(entity));
    insertField(entity, std::move(field));
}

void ModelChanger::changeField(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "set"}, "change");
    json::object& entity = entityOf(change);
    const std::string name = textOf(change, "field", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    json::object& field = fieldOf(entity, name);
    if (isProducts(entity) && !isCompanyName(name)) {
        throw SchemaMistake{key, "is the product's: it can be relabelled, moved and hidden",
                            SchemaReason::ofProduct};
    }
    json::object set = objectIn(change, "set", key);
    if (set.if_contains("type") != nullptr) {
        throw SchemaMistake{key, "keeps its type: another type is another field",
                            SchemaReason::keepsType};
    }
    allowKeys(set,
              {"required", "list", "fact", "search", "section", "hint", "access", "max", "min"},
              key);
    fillLabels(set, "hint", key);
    for (const auto& member : set) {
        if (member.value().is_null()) {
            field.erase(member.key());
        } else {
            field[member.key()] = member.value();
        }
    }
    raise(entity);
}

void ModelChanger::addChoice(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "choice"}, "change");
    json::object& entity = entityOf(change);
    const std::string name = textOf(change, "field", nameOf(entity));
    const std::string key = nameOf(entity) + "." + name;
    json::object& field = fieldOf(entity, name);
    if (!says(field, "type", "choice") && !says(field, "type", "choice_set")) {
        throw SchemaMistake{key, "has no choices", SchemaReason::noChoices};
    }
    if (isStateOfProduct(entity, name)) {
        throw SchemaMistake{key, "has states that the program knows one by one",
                            SchemaReason::programsStates};
    }
    json::object choice = objectIn(change, "choice", key);
    checkChoice(choice, isProducts(entity) && !isCompanyName(name), key);
    json::array& choices = listIn(field, "choices");
    if (findIn(choices, "value", choice.at("value").as_string()) != nullptr) {
        throw SchemaMistake{key + "." + std::string(choice.at("value").as_string()),
                            "exists already", SchemaReason::exists};
    }
    if (choices.size() >= kChoicesMax) {
        throw SchemaMistake{key, "would have more than 200 choices", SchemaReason::choicesMax};
    }
    choices.emplace_back(std::move(choice));
    raise(entity);
}

void ModelChanger::relabel(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section", "field", "choice", "labels", "plural", "hint"},
              "change");
    json::object& entity = entityOf(change);
    std::string key = nameOf(entity);
    json::object* what = &entity;
    if (change.if_contains("section") != nullptr) {
        const std::string name = textOf(change, "section", key);
        key += "." + name;
        what = findIn(listIn(entity, "sections"), "name", name);
    } else if (change.if_contains("field") != nullptr) {
        const std::string name = textOf(change, "field", key);
        key += "." + name;
        what = &fieldOf(entity, name);
        if (change.if_contains("choice") != nullptr) {
            const std::string value = textOf(change, "choice", key);
            key += "." + value;
            what = findIn(listIn(*what, "choices"), "value", value);
        }
    }
    if (what == nullptr) {
        throw SchemaMistake{key, "does not exist", SchemaReason::missing};
    }
    bool isAny = false;
    for (const char* word : {"labels", "plural", "hint"}) {
        const json::value* given = change.if_contains(word);
        const bool hasIt = std::string_view(word) == "labels" ||
                           (std::string_view(word) == "plural" && what == &entity) ||
                           (std::string_view(word) == "hint" && what->if_contains("type"));
        if (given == nullptr) {
            continue;
        }
        if (!hasIt) {
            throw SchemaMistake{key, std::string("has no \"") + word + "\""};
        }
        json::object filled{{word, *given}};
        keepLabels(filled.at(word), what->if_contains(word));
        fillLabels(filled, word, key);
        (*what)[word] = filled.at(word);
        isAny = true;
    }
    if (!isAny) {
        throw SchemaMistake{key, "needs \"labels\"", SchemaReason::noLabel};
    }
    raise(entity);
}

void ModelChanger::hide(const json::object& change)
{
    allowKeys(change, {"do", "entity", "field", "choice", "hidden"}, "change");
    json::object& entity = entityOf(change);
    std::string key = nameOf(entity);
    const json::value* hidden = change.if_contains("hidden");
    if (hidden == nullptr || !hidden->is_bool()) {
        throw SchemaMistake{key, "needs \"hidden\": true or false"};
    }
    json::object* what = &entity;
    if (change.if_contains("field") != nullptr) {
        const std::string name = textOf(change, "field", key);
        key += "." + name;
        what = &fieldOf(entity, name);
        if (change.if_contains("choice") != nullptr) {
            const std::string value = textOf(change, "choice", key);
            key += "." + value;
            if (isStateOfProduct(entity, name)) {
                throw SchemaMistake{key, "is a state that the program needs",
                                    SchemaReason::programsStates};
            }
            what = findIn(listIn(*what, "choices"), "value", value);
        }
    } else if (isProducts(entity) && !says(entity, "role", "work")) {
        throw SchemaMistake{key, "is needed by the program", SchemaReason::required};
    }
    if (what == nullptr) {
        throw SchemaMistake{key, "does not exist", SchemaReason::missing};
    }
    if (hidden->get_bool()) {
        (*what)["hidden"] = true;
    } else {
        what->erase("hidden");
    }
    raise(entity);
}

/// The sections themselves stand in the new order, so that earlier programs follow it too.
void ModelChanger::orderSections(json::object& entity, const json::value& names)
{
    const std::string key = nameOf(entity);
    if (!names.is_array() || names.get_array().size() > kFieldsMax) {
        throw SchemaMistake{key, "needs the list \"sections\""};
    }
    json::array rest = listIn(entity, "sections");
    json::array ordered;
    for (const json::value& name : names.get_array()) {
        const std::string word = name.is_string() ? std::string(name.get_string()) : std::string();
        const auto found = std::find_if(rest.begin(), rest.end(), [&](const json::value& one) {
            return says(one.get_object(), "name", word);
        });
        if (found == rest.end()) {
            throw SchemaMistake{key + "." + word, "does not exist, or is there twice",
                                SchemaReason::missing};
        }
        ordered.push_back(*found);
        rest.erase(found);
    }
    ordered.insert(ordered.end(), rest.begin(), rest.end());
    entity["sections"] = std::move(ordered);
    raise(entity);
}

void ModelChanger::order(const json::object& change)
{
    allowKeys(change, {"do", "entity", "section", "fields", "sections"}, "change");
    json::object& entity = entityOf(change);
    const std::string key = nameOf(entity);
    if (const json::value* sections = change.if_contains("sections")) {
        if (change.if_contains("section") != nullptr || change.if_contains("fields") != nullptr) {
            throw SchemaMistake{key, "needs either \"sections\" or \"section\" and \"fields\""};
        }
        orderSections(entity, *sections);
        return;
    }
    const std::string section = textOf(change, "section", key);
    if (findIn(listIn(entity, "sections"), "name", section) == nullptr) {
        throw SchemaMistake{key + "." + section, "does not exist", SchemaReason::missing};
    }
    const json::value* fields = change.if_contains("fields");
    if (fields == nullptr || !fields->is_array() || fields->get_array().size() > kFieldsMax) {
        throw SchemaMistake{key, "needs the list \"fields\""};
    }
    json::value& order = entity["order"];
    if (!order.is_object()) {
        order = json::object();
    }
    order.get_object()[section] = *fields;
    raise(entity);
}

} // namespace caravan
