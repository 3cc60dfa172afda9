// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/served_catalogue.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace caravan {
namespace {

namespace json = boost::json;

/// The types of fields that the first programs know. They refuse a catalogue with another, so a
/// field of a later type is not in "entities" at all.
const std::set<std::string_view> kFirstTypes{
    "text", "long_text", "integer",  "decimal",    "money",     "boolean",
    "date", "date_time", "choice",   "choice_set", "reference", "phone",
    "mail", "web",       "position", "recurrence", "file"};
constexpr const char* kPlace = "at"; ///< of a field that is in "more" as a whole: its place

bool isFirstType(std::string_view type)
{
    return kFirstTypes.count(type) != 0;
}

bool isOfLaterType(const json::object& field)
{
    const json::value* type = field.if_contains("type");
    const json::value* name = field.if_contains("name");
    return type != nullptr && type->is_string() && name != nullptr && name->is_string() &&
           !isFirstType(type->get_string());
}

/// An object as the first programs know it.
struct Known {
    std::string_view member;            ///< that holds it; empty: the entity itself
    std::string_view name;              ///< where it is one of a list: the key that names it
    std::set<std::string_view> keys;    ///< all others go to "more"
    std::vector<const Known*> inside{}; ///< what it holds that has later keys too
};

const Known kChoice{"choices", "value", {"value", "labels", "tone"}};
const Known kField{"fields",
                   "name",
                   {"name", "type",    "labels",   "hint",     "required", "unique", "max",
                    "min",  "search",  "list",     "section",  "fact",     "hidden", "unitPrice",
                    "to",   "choices", "onDelete", "readonly", "policy",   "access", "default"},
                   {&kChoice}};
const Known kGroup{"groups", "name", {"name", "policy", "fields"}};
const Known kScope{"scope", "", {"owner", "team", "follows", "onlyFollows", "all"}};
const Known kStatus{"status", "", {"field", "transitions", "requires", "frozen", "aside"}};
const Known kEntity{"",
                    "",
                    {"entity", "revision", "access", "labels", "plural", "icon", "title",
                     "subtitle", "scope", "reveals", "write", "onDeleteConflict", "frozenBy",
                     "timeline", "status", "sections", "fields", "groups"},
                    {&kField, &kGroup, &kScope, &kStatus}};

const Known* partOf(const Known& known, std::string_view member)
{
    const auto found = std::find_if(known.inside.begin(), known.inside.end(),
                                    [&](const Known* part) { return part->member == member; });
    return found == known.inside.end() ? nullptr : *found;
}

/// Moves the fields of later types out of @p fields.
void takeLater(json::array& fields, json::object& later)
{
    json::array known;
    std::int64_t place = 0;
    for (const json::value& one : fields) {
        const json::object* field = one.if_object();
        if (field != nullptr && isOfLaterType(*field)) {
            json::object whole = *field;
            whole[kPlace] = place;
            later[field->at("name").as_string()] = std::move(whole);
        } else {
            known.push_back(one);
        }
        ++place;
    }
    fields = std::move(known);
}

/// Takes the later keys out of @p object and gives them back, those of what it holds behind its
/// own: so the same catalogue is the same text, also after join().
json::object splitKnown(json::object& object, const Known& known)
{
    json::object more;
    json::object kept;
    for (const auto& [key, value] : object) {
        (known.keys.count(key) == 0 ? more : kept)[key] = value;
    }
    for (const Known* part : known.inside) {
        json::value* value = kept.if_contains(part->member);
        json::object inside;
        if (value != nullptr && value->is_object()) {
            inside = splitKnown(value->get_object(), *part);
        } else if (value != nullptr && value->is_array()) {
            takeLater(value->get_array(), inside);
            for (json::value& one : value->get_array()) {
                // What is wrong is left for the loader, which says so.
                json::object* each = one.if_object();
                const json::value* name = each != nullptr ? each->if_contains(part->name) : nullptr;
                if (name == nullptr || !name->is_string()) {
                    continue;
                }
                const json::string key = name->get_string();
                json::object later = splitKnown(*each, *part);
                if (!later.empty()) {
                    inside[key] = std::move(later);
                }
            }
        }
        if (!inside.empty()) {
            more[part->member] = std::move(inside);
        }
    }
    object = std::move(kept);
    return more;
}

/// Puts the fields that takeLater() took out back into their places.
void putLater(json::array& fields, const json::object& later)
{
    std::map<std::int64_t, json::object> whole;
    for (const auto& [name, value] : later) {
        const json::object* field = value.if_object();
        const json::value* place = field != nullptr ? field->if_contains(kPlace) : nullptr;
        if (place != nullptr && place->is_int64()) {
            whole[place->get_int64()] = *field;
        }
    }
    for (auto& [place, field] : whole) {
        field.erase(kPlace);
        const auto at =
            std::clamp<std::int64_t>(place, 0, static_cast<std::int64_t>(fields.size()));
        fields.insert(fields.begin() + at, std::move(field));
    }
}

/// Puts what splitKnown() took out back into its place.
void join(json::object& object, const json::object& more, const Known& known)
{
    for (const auto& [key, value] : more) {
        json::value* base = object.if_contains(key);
        const Known* part = partOf(known, key);
        if (base == nullptr || part == nullptr || !value.is_object()) {
            object[key] = value;
        } else if (base->is_object()) {
            join(base->get_object(), value.get_object(), *part);
        } else if (base->is_array()) {
            putLater(base->get_array(), value.get_object());
            for (json::value& one : base->get_array()) {
                json::object* each = one.if_object();
                const json::value* name = each != nullptr ? each->if_contains(part->name) : nullptr;
                const json::value* later = name != nullptr && name->is_string()
                                               ? value.get_object().if_contains(name->get_string())
                                               : nullptr;
                if (later != nullptr && later->is_object() &&
                    !later->get_object().contains(kPlace)) {
                    join(*each, later->get_object(), *part);
                }
            }
        }
    }
}

/// A scope that follows a field of a later type follows it in "more" only.
void takeFollows(json::object& entity, json::object& later)
{
    const json::value* fields = later.if_contains("fields");
    json::value* scope = entity.if_contains("scope");
    json::value* follows = scope != nullptr && scope->is_object()
                               ? scope->get_object().if_contains("follows")
                               : nullptr;
    if (fields == nullptr || follows == nullptr || !follows->is_array()) {
        return;
    }
    json::array known;
    for (const json::value& name : follows->get_array()) {
        const json::value* field = fields->get_object().if_contains(name.as_string());
        if (field == nullptr || !field->get_object().contains(kPlace)) {
            known.push_back(name);
        }
    }
    if (known.size() < follows->get_array().size()) {
        json::value& more = later["scope"];
        if (!more.is_object()) {
            more = json::object();
        }
        more.get_object()["follows"] = std::move(*follows);
        *follows = std::move(known);
    }
}

} // namespace

bool isServedToAll(FieldType type)
{
    static const std::vector<bool> kIs = [] { // asked of each field of each record that is written
        std::vector<bool> is;
        for (int i = 0; i <= static_cast<int>(FieldType::file); ++i) {
            is.push_back(isFirstType(toString(static_cast<FieldType>(i))));
        }
        return is;
    }();
    return kIs[static_cast<std::size_t>(type)];
}

json::object servedCatalogue(int revision, const json::array& entities)
{
    json::array known;
    json::object more;
    std::int64_t place = 0;
    for (const json::value& file : entities) {
        json::object entity = file.as_object();
        json::object later = splitKnown(entity, kEntity);
        takeFollows(entity, later);
        const json::value* role = later.if_contains("role");
        // The sidebar of the first programs shows what has a place.
        if (role != nullptr && *role == "work") {
            entity["place"] = ++place;
        }
        more[entity.at("entity").as_string()] = std::move(later);
        known.push_back(std::move(entity));
    }
    return {{"revision", revision}, {"entities", std::move(known)}, {"more", std::move(more)}};
}

json::array entityFiles(const json::object& document)
{
    json::array files = document.at("entities").as_array();
    const json::value* more = document.if_contains("more");
    for (json::value& file : files) {
        if (json::object* entity = file.if_object()) {
            entity->erase("place");
            const json::value* name = entity->if_contains("entity");
            const json::value* later =
                name != nullptr && name->is_string() && more != nullptr && more->is_object()
                    ? more->get_object().if_contains(name->get_string())
                    : nullptr;
            if (later != nullptr && later->is_object()) {
                join(*entity, later->get_object(), kEntity);
            }
        }
    }
    return files;
}

} // namespace caravan
