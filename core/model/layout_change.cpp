// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/model/layout_change.h"

#include "core/model/change_words.h"
#include "core/model/model.h"
#include "core/schema/layout_loader.h"

#include <algorithm>

namespace caravan {

namespace json = boost::json;
using namespace change_words;

namespace {

/// The sections themselves stand in the new order, so that earlier programs follow it too.
void orderSections(json::object& entity, const json::value& names)
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

/// The names that a change lists under @p word.
std::vector<std::string> namesIn(const json::object& change, const char* word,
                                 const std::string& key)
{
    const json::value* list = change.if_contains(word);
    std::vector<std::string> names;
    for (const json::value& one :
         list != nullptr && list->is_array() ? list->get_array() : json::array{json::value()}) {
        if (!one.is_string()) {
            throw SchemaMistake{key, std::string("needs the list \"") + word + "\" of names"};
        }
        names.emplace_back(one.get_string());
    }
    return names;
}

/// The head shows these and no others. A company's own field says so itself ("fact"): so one that
/// is added later, or changed, comes behind them or goes without a word about the layout.
void setFacts(json::object& entity, json::object& layout, const std::vector<std::string>& facts)
{
    const std::string key = nameOf(entity);
    if (facts.size() > kFactsMax) {
        throw SchemaMistake{key, "would show more than 8 fields in its head",
                            SchemaReason::factsMax};
    }
    for (const std::string& name : facts) {
        const json::object* field = findIn(listIn(entity, "fields"), "name", name);
        const bool isTwice = std::count(facts.begin(), facts.end(), name) > 1;
        if (field == nullptr || isTwice) {
            throw SchemaMistake{key + "." + name, isTwice ? "is there twice" : "does not exist",
                                isTwice ? SchemaReason::exists : SchemaReason::missing};
        }
        const json::value* hidden = field->if_contains("hidden");
        if (hidden != nullptr && *hidden == true) {
            throw SchemaMistake{key + "." + name, "is hidden", SchemaReason::hidden};
        }
    }
    for (json::value& one : listIn(entity, "fields")) {
        json::object& field = one.get_object();
        const std::string name(field.at("name").as_string());
        if (!isProducts(entity) || isCompanyName(name)) {
            setFlag(field, "fact", std::find(facts.begin(), facts.end(), name) != facts.end());
        }
    }
    layout["facts"] = json::array(facts.begin(), facts.end());
}

} // namespace

void changeOrder(json::object& entity, const json::object& change)
{
    allowKeys(change, {"do", "entity", "section", "fields", "sections"}, "change");
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

void changeLayout(json::object& entity, const json::object& change)
{
    allowKeys(change, {"do", "entity", "facts", "opens"}, "change");
    const std::string key = nameOf(entity);
    json::object layout;
    if (const json::value* said = entity.if_contains("layout")) {
        layout = said->as_object();
    }
    if (change.if_contains("facts") == nullptr && change.if_contains("opens") == nullptr) {
        throw SchemaMistake{key, "needs \"facts\" or \"opens\""};
    }
    if (change.if_contains("facts") != nullptr) {
        setFacts(entity, layout, namesIn(change, "facts", key));
    }
    if (const json::value* opens = change.if_contains("opens")) {
        if (opens->is_null()) {
            layout.erase("opens");
        } else {
            layout["opens"] = textOf(change, "opens", key);
        }
    }
    entity["layout"] = std::move(layout);
    raise(entity);
}

} // namespace caravan
