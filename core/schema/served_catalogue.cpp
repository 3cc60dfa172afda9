// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/schema/served_catalogue.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace caravan {
namespace {

namespace json = boost::json;

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

/// Takes the later keys out of @p object and gives them back, those of what it holds behind its
/// own: so the same catalogue is the same text, also after join().
json::object split(json::object& object, const Known& known)
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
            inside = split(value->get_object(), *part);
        } else if (value != nullptr && value->is_array()) {
            for (json::value& one : value->get_array()) {
                // What is wrong is left for the loader, which says so.
                json::object* each = one.if_object();
                const json::value* name = each != nullptr ? each->if_contains(part->name) : nullptr;
                if (name == nullptr || !name->is_string()) {
                    continue;
                }
                const json::string key = name->get_string();
                json::object later = split(*each, *part);
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

/// Puts what split() took out back into its place.
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
            for (json::value& one : base->get_array()) {
                json::object* each = one.if_object();
                const json::value* name = each != nullptr ? each->if_contains(part->name) : nullptr;
                const json::value* later = name != nullptr && name->is_string()
                                               ? value.get_object().if_contains(name->get_string())
                                               : nullptr;
                if (later != nullptr && later->is_object()) {
                    join(*each, later->get_object(), *part);
                }
            }
        }
    }
}

} // namespace

json::object servedCatalogue(int revision, const json::array& entities)
{
    json::array known;
    json::object more;
    std::int64_t place = 0;
    for (const json::value& file : entities) {
        json::object entity = file.as_object();
        json::object later = split(entity, kEntity);
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
