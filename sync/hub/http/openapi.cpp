// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/openapi.h"

#include "sync/hub/http/openapi_values.h"

#include <boost/json.hpp>

#include <functional>

namespace caravan::hub {
namespace {

using namespace openapi;
namespace json = boost::json;

/// "opportunity_line" → "OpportunityLine"
std::string schemaName(const std::string& entity)
{
    std::string name;
    bool isBegin = true;
    for (const char c : entity) {
        if (c != '_') {
            name += isBegin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        }
        isBegin = c == '_';
    }
    return name;
}

json::object body(json::object schema, const char* type = "application/json")
{
    return {{"content", {{type, {{"schema", std::move(schema)}}}}}};
}

json::object answered(const char* what, json::object schema, json::object headers = {})
{
    json::object answer = body(std::move(schema));
    answer["description"] = what;
    if (!headers.empty()) {
        answer["headers"] = std::move(headers);
    }
    return answer;
}

json::object header(const char* what)
{
    return {{"description", what}, {"schema", {{"type", "string"}}}};
}

json::object parameter(const char* name, const char* in, const char* what, json::object schema,
                       bool isRequired)
{
    return {{"name", name},
            {"in", in},
            {"description", what},
            {"required", isRequired},
            {"schema", std::move(schema)}};
}

/// One operation; whatever else goes wrong is a problem document.
json::object operation(const std::string& id, const std::string& tag, const std::string& summary,
                       json::array parameters, json::object responses)
{
    json::object failed = body(refTo("Problem"), "application/problem+json");
    failed["description"] = "Not done; the type says why";
    responses["4XX"] = failed;
    responses["5XX"] = std::move(failed);
    json::object described{{"operationId", id},
                           {"tags", json::array{tag}},
                           {"summary", summary},
                           {"description", summary + "."},
                           {"responses", std::move(responses)}};
    if (!parameters.empty()) {
        described["parameters"] = std::move(parameters);
    }
    return described;
}

json::object withBody(json::object described, json::object schema)
{
    json::object request = body(std::move(schema));
    request["required"] = true;
    described["requestBody"] = std::move(request);
    return described;
}

/// @p access: what whoever asks may do with a field.
void addSchemas(json::object& schemas, const Entity& entity,
                const std::function<FieldAccess(const Field&)>& access)
{
    const std::string name = schemaName(entity.name);
    json::object shown;
    json::object written;
    for (const Field& field : entity.fields) {
        if (access(field) == FieldAccess::hidden) {
            continue;
        }
        json::object schema = valueSchema(field);
        if (access(field) == FieldAccess::write) {
            written[field.name] =
                json::object{{"anyOf", json::array{schema, json::object{{"type", "null"}}}}};
        }
        shown[field.name] = std::move(schema);
    }
    schemas[name] = object({{"id", refTo("Id")},
                            {"rev", {{"type", "integer"}, {"minimum", 1}}},
                            {"by", refTo("Id")},
                            {"at", formatted("date-time")},
                            {"fields", object(std::move(shown))}},
                           {"id", "rev", "at", "fields"});
    schemas[name + "List"] = object(
        {{"records", {{"type", "array"}, {"items", refTo(name)}}}, {"next", text()}}, {"records"});
    schemas[name + "Change"] = object({{"fields", object(written)}}, {"fields"});
    schemas[name + "New"] =
        object({{"id", refTo("Id")}, {"fields", object(std::move(written))}}, {"fields"});
}

void addPaths(json::object& paths, const Entity& entity)
{
    const std::string name = schemaName(entity.name);
    const std::string path = "/v1/records/" + entity.name;
    const auto id = parameter("id", "path", "Id of the record", refTo("Id"), true);
    const auto ifMatch = [](bool isRequired) {
        return parameter("If-Match", "header", "The ETag that the caller saw, or *", text(),
                         isRequired);
    };
    const json::object tag{{"ETag", header("Revision of the record, in quotes")}};
    paths[path] = json::object{
        {"get",
         operation("list" + name, entity.name, "List what the caller may see",
                   {parameter("filter", "query", "For example: city = Wien and not owner is empty",
                              text(), false),
                    parameter("sort", "query", "For example: -changed_at,name", text(), false),
                    parameter("limit", "query", "Records in a page",
                              {{"type", "integer"}, {"minimum", 1}, {"maximum", 500}}, false),
                    parameter("cursor", "query", "From the page before", text(), false)},
                   {{"200", answered("A page", refTo(name + "List"),
                                     {{"Link", header("The next page, rel=next")}})}})},
        {"post", withBody(operation("create" + name, entity.name, "Make a record", {},
                                    {{"201", answered("Made", refTo(name),
                                                      {{"ETag", header("Its revision")},
                                                       {"Location", header("Its path")}})}}),
                          refTo(name + "New"))}};
    paths[path + "/{id}"] = json::object{
        {"get", operation("read" + name, entity.name, "Read a record",
                          {id, parameter("If-None-Match", "header", "An ETag", text(), false)},
                          {{"200", answered("The record", refTo(name), tag)},
                           {"304", {{"description", "Not changed since"}}}})},
        {"patch", withBody(operation("change" + name, entity.name, "Change fields of a record",
                                     {id, ifMatch(true)},
                                     {{"200", answered("The record now", refTo(name), tag)}}),
                           refTo(name + "Change"))},
        {"delete", operation("delete" + name, entity.name, "Delete a record", {id, ifMatch(true)},
                             {{"204", {{"description", "Deleted"}}}})}};
    paths[path + "/{id}/history"] = json::object{
        {"get", operation("history" + name, entity.name, "Who changed what, newest first", {id},
                          {{"200", answered("The history", refTo("History"))}})}};
}

void addCommonPaths(json::object& paths)
{
    const auto open = [](json::object described) {
        described["security"] = json::array{};
        return described;
    };
    const auto anyObject = [] { return json::object{{"type", "object"}}; };
    paths["/v1/login"] = json::object{
        {"post", open(withBody(operation("login", "access", "Sign in", {},
                                         {{"200", answered("Tokens", refTo("Tokens"))}}),
                               object({{"mail", text()},
                                       {"password", text()},
                                       {"device", object({{"name", text()},
                                                          {"platform", text()},
                                                          {"id", text()},
                                                          {"proof", text()}},
                                                         {"name", "platform"})}},
                                      {"mail", "password", "device"})))}};
    paths["/v1/token"] = json::object{
        {"post", open(withBody(operation("refresh", "access", "Get a new access token", {},
                                         {{"200", answered("Tokens", refTo("Tokens"))}}),
                               object({{"refresh", text()}}, {"refresh"})))}};
    paths["/v1/logout"] = json::object{{"post", operation("logout", "access", "End the sign-in", {},
                                                          {{"204", {{"description", "Ended"}}}})}};
    paths["/v1/password"] = json::object{
        {"post", withBody(operation("password", "access", "Change one's own password", {},
                                    {{"204", {{"description", "Changed"}}}}),
                          object({{"current", text()}, {"new", text()}}, {"current", "new"}))}};
    paths["/v1/hub"] = json::object{
        {"get", open(operation("hub", "hub", "Which hub this is", {},
                               {{"200", answered("Id, epoch, versions", anyObject())}}))}};
    const json::object health =
        object({{"status", text()}, {"version", text()}}, {"status", "version"});
    paths["/v1/health"] = json::object{
        {"get", open(operation("health", "hub", "Whether it works", {},
                               {{"200", answered("It does", health)},
                                {"503", answered("Its storage takes no changes", health)}}))}};
    paths["/v1/schema"] = json::object{
        {"get", operation("schema", "hub", "The catalogue of entities and fields", {},
                          {{"200", answered("The catalogue", anyObject())},
                           {"304", {{"description", "Not changed since"}}}})},
        {"post",
         withBody(operation("publishSchema", "hub", "Changes fields and entities",
                            {parameter("If-Match", "header", "The ETag of the schema that was seen",
                                       {{"type", "string"}}, true)},
                            {{"201", answered("Published", anyObject())}}),
                  object({{"changes",
                           {{"type", "array"},
                            {"items", anyObject()},
                            {"minItems", 1},
                            {"maxItems", 200}}}},
                         {"changes"}))}};
    paths["/v1/openapi.json"] =
        json::object{{"get", open(operation("openapi", "hub", "This document", {},
                                            {{"200", answered("OpenAPI 3.1", anyObject())}}))}};
}

} // namespace

std::string openApi(const Catalogue& catalogue, std::optional<Role> role)
{
    const AccessRules rules(catalogue);
    json::object paths;
    json::object schemas = commonSchemas();
    json::array tags{{{"name", "access"}, {"description", "Signing in and out"}},
                     {{"name", "hub"}, {"description", "The hub itself"}}};
    addCommonPaths(paths);
    for (const Entity& entity : catalogue.entities()) {
        addSchemas(schemas, entity, [&](const Field& field) {
            return role ? rules.of(*role, entity.name, field.name) : FieldAccess::write;
        });
        addPaths(paths, entity);
        tags.push_back(
            json::object{{"name", entity.name}, {"description", label(entity.plural, "en")}});
    }
    const json::object document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "Caravan hub"},
          {"version", std::to_string(catalogue.revision())},
          {"description", "Records of customers and deals, as laptops see them. Rights, merge and "
                          "rules are the same as theirs."},
          {"contact", {{"name", "The Caravan authors"}}},
          {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}}}},
        {"servers", json::array{{{"url", "/"}, {"description", "The hub that serves this"}}}},
        {"security", json::array{{{"bearer", json::array{}}}}},
        {"tags", std::move(tags)},
        {"paths", std::move(paths)},
        {"components",
         {{"securitySchemes", {{"bearer", {{"type", "http"}, {"scheme", "bearer"}}}}},
          {"schemas", std::move(schemas)}}}};
    return json::serialize(document);
}

} // namespace caravan::hub
