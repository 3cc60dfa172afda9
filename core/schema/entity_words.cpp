// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/entity_words.h"

#include "core/schema/schema_members.h"

#include <algorithm>

namespace caravan {
namespace {

namespace json = boost::json;

bool says(const json::value& object, std::string_view name, std::string_view word)
{
    const json::value* value = object.is_object() ? object.get_object().if_contains(name) : nullptr;
    return value != nullptr && value->is_string() && value->get_string() == word;
}

json::array* listIn(json::object& object, std::string_view name)
{
    json::value* list = object.if_contains(name);
    return list != nullptr && list->is_array() ? &list->get_array() : nullptr;
}

/// The fields of what serves as @p served. Its own mistakes are told by the loader.
json::array& fieldsServing(json::array& entities, std::string_view served, const std::string& key)
{
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const json::value& one) {
        return says(one, "serves", served);
    });
    json::array* fields = found != entities.end() ? listIn(found->get_object(), "fields") : nullptr;
    if (fields == nullptr) {
        throw SchemaMistake{key, "needs an entity that serves as " + std::string(served)};
    }
    return *fields;
}

void countInSeries(json::array& entities, json::object& entity, const std::string& name)
{
    json::value* number = entity.if_contains("number");
    if (number == nullptr || !number->is_object() || number->get_object().contains("counter")) {
        return;
    }
    number->get_object()["counter"] = name;
    const json::value* plural = entity.if_contains("plural");
    json::array& fields = fieldsServing(entities, "numbers", name + ".number");
    fields.push_back(json::object{{"name", name},
                                  {"type", "integer"},
                                  {"labels", plural != nullptr ? *plural : json::value()},
                                  {"min", 0},
                                  {"policy", "max"},
                                  {"readonly", true}});
}

void letBeAbout(json::array& entities, std::string_view served, const std::string& name)
{
    json::array& fields = fieldsServing(entities, served, name + "." + std::string(served));
    const auto link = std::find_if(fields.begin(), fields.end(), [](const json::value& field) {
        return says(field, "type", "link");
    });
    json::array* targets = link != fields.end() ? listIn(link->get_object(), "to") : nullptr;
    if (targets == nullptr) {
        throw SchemaMistake{name + "." + std::string(served), "needs a link that lists entities"};
    }
    targets->emplace_back(name);
}

} // namespace

void writeOutWords(json::array& entities)
{
    for (json::value& one : entities) {
        json::object* entity = one.if_object();
        const json::value* named = entity != nullptr ? entity->if_contains("entity") : nullptr;
        if (named == nullptr || !named->is_string()) {
            continue; // the loader says what is wrong
        }
        const std::string name(named->get_string());
        countInSeries(entities, *entity, name);
        for (const char* served : {"activities", "files"}) {
            const json::value* wanted = entity->if_contains(served);
            if (wanted == nullptr) {
                continue;
            }
            if (!wanted->is_bool()) {
                throw SchemaMistake{name, "\"" + std::string(served) + "\" must be true or false"};
            }
            const bool isWanted = wanted->get_bool();
            entity->erase(served);
            if (isWanted) {
                letBeAbout(entities, served, name);
            }
        }
    }
}

} // namespace caravan
