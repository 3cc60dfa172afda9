// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/new_field.h"

#include "core/model/change_words.h"
#include "core/model/model.h"
#include "core/schema/schema_members.h"

namespace caravan {

namespace json = boost::json;
using namespace change_words;

namespace {

/// What is to be found by typing it, unless the company says otherwise.
const char* searchOf(const json::object& field)
{
    return says(field, "type", "text")    ? "text"
           : says(field, "type", "phone") ? "phone"
           : says(field, "type", "mail")  ? "mail"
                                          : nullptr;
}

} // namespace

void checkChoice(json::object& choice, bool isOfCompany, const std::string& key)
{
    allowKeys(choice, {"value", "labels", "tone", "icon", "phase"}, key);
    checkName(textOf(choice, "value", key), isOfCompany, key);
    if (choice.if_contains("labels") == nullptr) {
        throw SchemaMistake{key, "needs \"labels\"", SchemaReason::noLabel};
    }
    fillLabels(choice, "labels", key);
}

void prepareField(json::object& field, const std::string& entity, bool isOfCompany)
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

void insertField(json::object& entity, json::object field)
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

} // namespace caravan
