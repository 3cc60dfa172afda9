// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/record/record_json.h"

#include "core/schema/served_catalogue.h"
#include "core/schema/value_json.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace caravan {

namespace json = boost::json;

json::value groupToJson(const Entity& entity, const Group& group, const GroupValue& value)
{
    if (group.fields.size() == 1) {
        return toJson(value[0]);
    }
    json::object object;
    for (std::size_t i = 0; i < group.fields.size(); ++i) {
        const Field& field = entity.fields[group.fields[i]];
        object[field.name] = toJson(value[i]);
    }
    return object;
}

Result<GroupValue> groupFromJson(const Entity& entity, const Group& group, const json::value& value)
{
    GroupValue result;
    if (group.fields.size() == 1) {
        Result<Value> one = valueFromJson(entity.fields[group.fields[0]], value);
        if (!one) {
            return one.error();
        }
        result.push_back(std::move(*one));
        return result;
    }
    const json::object* object = value.if_object();
    if (object == nullptr) {
        return Error{ErrorCode::invalid, group.name, "must be an object of its fields"};
    }
    for (const std::size_t index : group.fields) {
        const Field& field = entity.fields[index];
        const json::value* part = object->if_contains(field.name);
        Result<Value> one = part != nullptr ? valueFromJson(field, *part) : Value();
        if (!one) {
            return one.error();
        }
        result.push_back(std::move(*one));
    }
    for (const auto& member : *object) {
        const Field* field = entity.field(std::string_view(member.key()));
        if (field == nullptr || &entity.groupOf(*field) != &group) {
            return Error{ErrorCode::schema, std::string(member.key()), "is not in this group"};
        }
    }
    return result;
}

json::object fieldsToJson(const Record& record)
{
    json::object fields;
    std::map<std::string, json::value> later;
    for (const auto& [name, text] : record.unknown) {
        json::error_code ignored;
        later[name] = json::parse(text, ignored);
    }
    for (const Field& field : record.entity->fields) {
        if (const Value& value = record.values[field.index]; isEmpty(value)) {
            continue;
        } else if (isServedToAll(field.type)) {
            fields[field.name] = toJson(value);
        } else {
            later[field.name] = toJson(value);
        }
    }
    for (auto& [name, value] : later) {
        fields[name] = std::move(value);
    }
    return fields;
}

Done fieldsFromJson(Record& record, const json::object& fields)
{
    std::fill(record.values.begin(), record.values.end(), Value());
    record.unknown.clear();
    for (const auto& member : fields) {
        const std::string_view name(member.key().data(), member.key().size());
        const Field* field = record.entity->field(name);
        if (field == nullptr) {
            record.unknown.emplace(name, json::serialize(member.value()));
            continue;
        }
        Result<Value> value = valueFromJson(*field, member.value());
        if (!value) {
            return value.error();
        }
        record.values[field->index] = std::move(*value);
    }
    return done();
}

} // namespace caravan
