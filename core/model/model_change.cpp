// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/model_change.h"

#include "core/model/change_words.h"
#include "core/model/company_entity.h"
#include "core/model/layout_change.h"
#include "core/model/model.h"
#include "core/model/new_field.h"
#include "core/model/report_change.h"
#include "core/schema/schema_members.h"

#include <functional>
#include <utility>

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

} // namespace

json::object& ModelChanger::entityNamed(const std::string& name)
{
    json::object* entity = findIn(m_entities, "entity", name);
    if (entity == nullptr) {
        throw SchemaMistake{name, "does not exist", SchemaReason::missing};
    }
    return *entity;
}

json::object& ModelChanger::entityOf(const json::object& change)
{
    return entityNamed(textOf(change, "entity", "change"));
}

void ModelChanger::apply(const json::object& change)
{
    const std::string verb = textOf(change, "do", "change");
    if (verb == "remove") {
        throw SchemaMistake{subjectOf(json::serialize(change)),
                            "stays: what was published can be hidden, but not removed",
                            SchemaReason::stays};
    }
    const std::pair<const char*, std::function<void()>> verbs[] = {
        {"add_entity", [&] { CompanyEntities(m_entities).add(change); }},
        {"add_section", [&] { addSection(change); }},
        {"add_field", [&] { addField(change); }},
        {"change_field", [&] { changeField(change); }},
        {"add_choice", [&] { addChoice(change); }},
        {"add_report", [&] { raise(entityNamed(addReport(m_reports, change))); }},
        {"relabel", [&] { relabel(change); }},
        {"hide", [&] { hide(change); }},
        {"order", [&] { changeOrder(entityOf(change), change); }},
        {"layout", [&] { changeLayout(entityOf(change), change); }},
    };
    for (const auto& [name, run] : verbs) {
        if (verb == name) {
            run();
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
    if (change.if_contains("report") != nullptr) {
        raise(entityNamed(relabelReport(m_reports, change)));
        return;
    }
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
    if (change.if_contains("report") != nullptr) {
        raise(entityNamed(hideReport(m_reports, change)));
        return;
    }
    allowKeys(change, {"do", "entity", "field", "choice", "hidden"}, "change");
    json::object& entity = entityOf(change);
    std::string key = nameOf(entity);
    const bool isHidden = flagIn(change, "hidden", key);
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
    setFlag(*what, "hidden", isHidden);
    raise(entity);
}

} // namespace caravan
