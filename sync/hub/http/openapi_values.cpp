// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/openapi_values.h"

namespace caravan::hub::openapi {
namespace {

namespace json = boost::json;

constexpr const char* kUuid = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
constexpr const char* kPosition = "^-?[0-9]{1,2}(\\.[0-9]{1,6})?, -?[0-9]{1,3}(\\.[0-9]{1,6})?$";
constexpr const char* kDecimal = "^-?[0-9]+(\\.[0-9]{1,4})?$";

json::object choiceOf(const Field& field)
{
    json::array values;
    for (const Choice& choice : field.choices) {
        values.emplace_back(choice.value);
    }
    return {{"type", "string"}, {"enum", std::move(values)}};
}

} // namespace

json::object refTo(const std::string& name)
{
    return {{"$ref", "#/components/schemas/" + name}};
}

json::object object(json::object properties, json::array required)
{
    json::object schema{
        {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
    if (!required.empty()) {
        schema["required"] = std::move(required);
    }
    return schema;
}

json::object text(const char* pattern)
{
    json::object schema{{"type", "string"}};
    if (pattern != nullptr) {
        schema["pattern"] = pattern;
    }
    return schema;
}

json::object formatted(const char* format)
{
    return {{"type", "string"}, {"format", format}};
}

std::string anyOf(const std::vector<std::string>& names)
{
    std::string pattern;
    for (const std::string& name : names) { // letters, digits and "_" only
        pattern += (pattern.empty() ? "" : "|") + name;
    }
    return pattern;
}

json::object valueSchema(const Field& field)
{
    switch (field.type) {
    case FieldType::integer:
        return {{"type", "integer"}};
    case FieldType::decimal:
        return text(kDecimal);
    case FieldType::money:
        return refTo("Money");
    case FieldType::boolean:
        return {{"type", "boolean"}};
    case FieldType::date:
        return formatted("date");
    case FieldType::dateTime:
        return formatted("date-time");
    case FieldType::choice:
        return choiceOf(field);
    case FieldType::choiceSet:
        return {{"type", "array"}, {"items", choiceOf(field)}};
    case FieldType::reference:
        return refTo("Id");
    case FieldType::link: {
        const std::string pattern =
            "^(" + anyOf(field.targets) + ")/" + std::string(kUuid).substr(1);
        return text(pattern.c_str());
    }
    case FieldType::file:
        return refTo("File");
    case FieldType::position:
        return text(kPosition);
    default:
        return text();
    }
}

json::object commonSchemas()
{
    return {
        {"Id", {{"type", "string"}, {"pattern", kUuid}}},
        {"Money", object({{"amount", text(kDecimal)}, {"currency", text("^[A-Z]{3}$")}},
                         {"amount", "currency"})},
        {"File", object({{"sha256", text("^[0-9a-f]{64}$")},
                         {"size", {{"type", "integer"}, {"minimum", 0}}},
                         {"name", text()},
                         {"mime", text()}},
                        {"sha256", "size", "name", "mime"})},
        {"Problem", object({{"type", text()},
                            {"title", text()},
                            {"status", {{"type", "integer"}}},
                            {"detail", text()},
                            {"field", text()},
                            {"pointer", text()},
                            {"proof", text()}},
                           {"type", "title", "status"})},
        {"Tokens",
         object({{"access", text()},
                 {"expires_in", {{"type", "integer"}}},
                 {"refresh", text()},
                 {"user",
                  object({{"id", refTo("Id")},
                          {"name", text()},
                          {"role", text()},
                          {"team",
                           {{"anyOf", json::array{refTo("Id"), json::object{{"type", "null"}}}}}}},
                         {"id", "name", "role"})},
                 {"device", {{"anyOf", json::array{refTo("Id"), json::object{{"type", "null"}}}}}},
                 {"device_secret", text()}},
                {"access", "expires_in", "refresh", "user"})},
        {"History", object({{"history",
                             {{"type", "array"},
                              {"items", object({{"rev", {{"type", "integer"}}},
                                                {"kind", text()},
                                                {"by", refTo("Id")},
                                                {"at", formatted("date-time")},
                                                {"changed", {{"type", "object"}}}},
                                               {"rev", "kind", "by", "at", "changed"})}}}},
                           {"history"})},
    };
}

} // namespace caravan::hub::openapi
