// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/change.h"

#include "core/record/record_json.h"

#include <boost/json.hpp>

namespace caravan {
namespace {

namespace json = boost::json;

Error invalid(std::string key, std::string detail)
{
    return Error{ErrorCode::invalid, std::move(key), std::move(detail)};
}

template<class T>
bool readId(const json::object& object, std::string_view name, T& id)
{
    const json::value* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) {
        return false;
    }
    const std::optional<T> parsed = T::parse(std::string_view(value->get_string()));
    if (parsed) {
        id = *parsed;
    }
    return parsed.has_value();
}

Result<GroupChange> readGroup(const Entity& entity, const Group& group, const json::value& value)
{
    const json::object* object = value.if_object();
    const json::value* newValue = object != nullptr ? object->if_contains("value") : nullptr;
    if (newValue == nullptr) {
        return invalid(group.name, "needs \"value\"");
    }
    GroupChange change;
    Result<GroupValue> parsed = groupFromJson(entity, group, *newValue);
    if (!parsed) {
        return parsed.error();
    }
    change.value = std::move(*parsed);
    if (const json::value* seen = object->if_contains("seen")) {
        if (!seen->is_int64() || seen->get_int64() < 0) {
            return invalid(group.name, "\"seen\" must be a version");
        }
        change.seen = seen->get_int64();
    }
    if (const json::value* from = object->if_contains("from")) {
        Result<GroupValue> before = groupFromJson(entity, group, *from);
        if (!before) {
            return before.error();
        }
        change.from = std::move(*before);
    }
    return change;
}

} // namespace

const char* toString(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::create:
        return "create";
    case ChangeKind::update:
        return "update";
    case ChangeKind::remove:
        return "delete";
    case ChangeKind::restore:
        return "restore";
    case ChangeKind::merge:
        return "merge";
    }
    return "";
}

std::optional<ChangeKind> changeKindFrom(std::string_view word)
{
    for (const ChangeKind kind : {ChangeKind::create, ChangeKind::update, ChangeKind::remove,
                                  ChangeKind::restore, ChangeKind::merge}) {
        if (word == toString(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

json::object changeToJson(const Catalogue& catalogue, const Change& change)
{
    const Entity& entity = catalogue.at(change.entity);
    json::object object{{"n", change.n},
                        {"op", change.op.toString()},
                        {"entity", change.entity},
                        {"id", change.id.toString()},
                        {"kind", toString(change.kind)},
                        {"at", formatDateTime(change.at)}};
    if (!change.by.isNil()) {
        object["by"] = change.by.toString();
    }
    if (!change.bundle.isNil()) {
        object["bundle"] = change.bundle.toString();
    }
    if (change.kind == ChangeKind::remove) {
        object["seen"] = change.seen;
    }
    if (!change.loser.isNil()) {
        object["loser"] = change.loser.toString();
    }
    json::object set;
    for (const auto& [name, groupChange] : change.set) {
        const Group* group = entity.group(name);
        check(group != nullptr, "a change names a group that its entity does not have");
        json::object one{{"value", groupToJson(entity, *group, groupChange.value)},
                         {"seen", groupChange.seen}};
        if (groupChange.from) {
            one["from"] = groupToJson(entity, *group, *groupChange.from);
        }
        set[name] = std::move(one);
    }
    if (!set.empty()) {
        object["set"] = std::move(set);
    }
    return object;
}

Result<Change> changeFromJson(const Catalogue& catalogue, const json::object& object)
{
    Change change;
    const json::value* n = object.if_contains("n");
    if (n == nullptr || !n->is_int64() || n->get_int64() < 1) {
        return invalid("n", "must be a whole number from 1");
    }
    change.n = n->get_int64();
    if (!readId(object, "op", change.op)) {
        return invalid("op", "must be a uuid");
    }
    if (object.if_contains("bundle") != nullptr && !readId(object, "bundle", change.bundle)) {
        return invalid("bundle", "must be a uuid");
    }
    if (!readId(object, "id", change.id) || change.id.isNil()) {
        return invalid("id", "must be a uuid");
    }
    if (object.if_contains("by") != nullptr && !readId(object, "by", change.by)) {
        return invalid("by", "must be a uuid");
    }
    if (object.if_contains("loser") != nullptr && !readId(object, "loser", change.loser)) {
        return invalid("loser", "must be a uuid");
    }
    const json::value* kindWord = object.if_contains("kind");
    const std::optional<ChangeKind> kind =
        kindWord != nullptr && kindWord->is_string()
            ? changeKindFrom(std::string_view(kindWord->get_string()))
            : std::nullopt;
    if (!kind) {
        return invalid("kind", "must be create, update, delete, restore or merge");
    }
    change.kind = *kind;
    if (change.kind == ChangeKind::merge && change.loser.isNil()) {
        return invalid("loser", "is needed by a merge");
    }
    if (const json::value* at = object.if_contains("at")) {
        const std::optional<TimePoint> time =
            at->is_string() ? parseDateTime(std::string_view(at->get_string())) : std::nullopt;
        if (!time) {
            return invalid("at", "must be a date-time");
        }
        change.at = *time;
    }
    if (const json::value* seen = object.if_contains("seen")) {
        if (!seen->is_int64() || seen->get_int64() < 0) {
            return invalid("seen", "must be a revision");
        }
        change.seen = seen->get_int64();
    }
    const json::value* entityName = object.if_contains("entity");
    if (entityName == nullptr || !entityName->is_string()) {
        return invalid("entity", "must be a text");
    }
    change.entity = std::string(entityName->get_string());
    const Entity* entity = catalogue.entity(change.entity);
    if (entity == nullptr) {
        return Error{ErrorCode::schema, change.entity, "is an unknown entity"};
    }
    const json::value* set = object.if_contains("set");
    if (set == nullptr) {
        return change;
    }
    if (!set->is_object()) {
        return invalid("set", "must be an object");
    }
    for (const auto& member : set->get_object()) {
        const std::string name(member.key());
        const Group* group = entity->group(name);
        if (group == nullptr) {
            return Error{ErrorCode::schema, change.entity + "." + name, "is an unknown field"};
        }
        Result<GroupChange> read = readGroup(*entity, *group, member.value());
        if (!read) {
            return read.error();
        }
        for (const Value& value : read->value) {
            const RecordKey* key = std::get_if<RecordKey>(&value);
            if (key != nullptr && catalogue.entity(key->entity) == nullptr) {
                return Error{ErrorCode::schema, change.entity + "." + name,
                             "refers to an unknown entity"};
            }
        }
        change.set.emplace(name, std::move(*read));
    }
    return change;
}

} // namespace caravan
