// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/record_routes.h"

#include "core/base/strict_json.h"
#include "core/base/text.h"
#include "core/base/whole_number.h"
#include "sync/hub/handlers/records_handler.h"
#include "sync/hub/http/problem.h"

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::hub {
namespace {

namespace json = boost::json;

std::string tagOf(Revision rev)
{
    return '"' + std::to_string(rev) + '"';
}

HttpResponse answer(const json::value& body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = json::serialize(body);
    return response;
}

HttpResponse answer(ShownRecord shown, int status = 200)
{
    HttpResponse response = answer(json::value(std::move(shown.json)), status);
    response.headers.emplace_back("ETag", tagOf(shown.rev));
    return response;
}

std::optional<RecordId> idOf(const RouteCall& call)
{
    return RecordId::parse(call.id);
}

HttpResponse notFound()
{
    return problemResponse(404, "no such record");
}

/// What If-Match says: a revision, any ("*"), or why the request cannot go on.
struct Condition {
    std::optional<Revision> rev;
    std::optional<HttpResponse> refusal;
};

Condition conditionOf(const HttpRequest& request)
{
    const std::string_view given = trimmed(request.header("if-match"));
    if (given.empty()) {
        return {{}, problemResponse(428, "needs If-Match with the ETag that you saw")};
    }
    if (given == "*") {
        return {};
    }
    const auto rev = wholeNumber<Revision>(given.size() > 2 ? given.substr(1, given.size() - 2)
                                                            : std::string_view());
    if (!rev || given != tagOf(*rev)) { // also a list, or a weak tag: never ours
        return {{}, problemResponse(412, "If-Match is no ETag of this record")};
    }
    return {*rev, {}};
}

/// {"fields": {…}} and, where it is allowed, {"id": …}.
struct RecordBody {
    std::optional<RecordId> id;
    json::object fields;
};

std::variant<RecordBody, HttpResponse> bodyOf(const RouteCall& call, bool mayHaveId)
{
    const auto invalid = [](const char* field, const char* detail) {
        return problemResponse(Failure{sync::problem::kInvalid, field, detail});
    };
    Result<json::value> parsed = parseJson(call.body);
    if (!parsed) {
        return problemResponse(parsed.error());
    }
    json::object* object = parsed->if_object();
    RecordBody body;
    if (object == nullptr) {
        return invalid("fields", "the body must be an object");
    }
    for (auto& [name, value] : *object) {
        if (name == "fields" && value.is_object()) {
            body.fields = value.get_object();
        } else if (name == "id" && mayHaveId && value.is_string()) {
            body.id = RecordId::parse(std::string_view(value.get_string()));
            if (!body.id || body.id->isNil()) {
                return invalid("id", "must be a UUID");
            }
        } else {
            return invalid(std::string(name).c_str(), "is unknown here or of the wrong type");
        }
    }
    if (!object->contains("fields")) {
        return invalid("fields", "is missing");
    }
    return body;
}

} // namespace

HttpResponse runListRecords(Hub& hub, const RouteCall& call)
{
    const auto query = readQuery(call.request.target);
    if (!query) {
        return problemResponse(400, "the query is malformed");
    }
    ListRequest request;
    for (const auto& [key, value] : *query) {
        if (key == "filter") {
            request.filter = value;
        } else if (key == "sort") {
            request.sort = value;
        } else if (key == "cursor") {
            request.cursor = value;
        } else if (key == "limit") {
            const auto limit = wholeNumber<decltype(request.limit)>(value);
            if (!limit) {
                return problemResponse(
                    Failure{sync::problem::kInvalid, "limit", "must be a whole number"});
            }
            request.limit = *limit;
        } else {
            return problemResponse(400, "the query has an unknown part");
        }
    }
    Answer<RecordList> list = listRecords(hub, call.caller, call.entity, request);
    if (!list) {
        return problemResponse(list.failure());
    }
    json::object body{{"records", std::move(list->records)}};
    std::string next;
    if (!list->next.empty()) {
        next = "/v1/records/" + call.entity + "?limit=" + std::to_string(request.limit) +
               "&cursor=" + list->next;
        for (const auto& [name, text] :
             {std::pair("filter", &request.filter), std::pair("sort", &request.sort)}) {
            if (!text->empty()) {
                next += std::string("&") + name + "=" + percentEncoded(*text);
            }
        }
        body["next"] = next;
    }
    HttpResponse response = answer(json::value(std::move(body)));
    if (!next.empty()) {
        response.headers.emplace_back("Link", "<" + next + ">; rel=\"next\"");
    }
    return response;
}

HttpResponse runCreateRecord(Hub& hub, const RouteCall& call)
{
    auto body = bodyOf(call, true);
    if (HttpResponse* refusal = std::get_if<HttpResponse>(&body)) {
        return std::move(*refusal);
    }
    const RecordBody& record = std::get<RecordBody>(body);
    Answer<ShownRecord> made =
        createRecord(hub, call.caller, call.entity, record.id, record.fields);
    if (!made) {
        return problemResponse(made.failure());
    }
    const std::string location =
        "/v1/records/" + call.entity + "/" + std::string(made->json.at("id").as_string());
    HttpResponse response = answer(std::move(*made), 201);
    response.headers.emplace_back("Location", location);
    return response;
}

HttpResponse runReadRecord(Hub& hub, const RouteCall& call)
{
    const std::optional<RecordId> id = idOf(call);
    Answer<ShownRecord> shown = id ? readRecord(hub, call.caller, call.entity, *id)
                                   : Answer<ShownRecord>(Failure{sync::problem::kNotFound, {}, ""});
    if (!shown) {
        return problemResponse(shown.failure());
    }
    const std::string tag = tagOf(shown->rev);
    const std::vector<std::string> known = split(call.request.header("if-none-match"), ',');
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](const std::string& one) {
        return trimmed(one) == tag || trimmed(one) == "*";
    });
    if (!isKnown) {
        return answer(std::move(*shown));
    }
    HttpResponse response;
    response.status = 304;
    response.headers.emplace_back("ETag", tag);
    return response;
}

HttpResponse runPatchRecord(Hub& hub, const RouteCall& call)
{
    const std::optional<RecordId> id = idOf(call);
    Condition condition = conditionOf(call.request);
    if (!id || condition.refusal) {
        return id ? std::move(*condition.refusal) : notFound();
    }
    auto body = bodyOf(call, false);
    if (HttpResponse* refusal = std::get_if<HttpResponse>(&body)) {
        return std::move(*refusal);
    }
    Answer<ShownRecord> changed = patchRecord(hub, call.caller, call.entity, *id, condition.rev,
                                              std::get<RecordBody>(body).fields);
    return changed ? answer(std::move(*changed)) : problemResponse(changed.failure());
}

HttpResponse runRemoveRecord(Hub& hub, const RouteCall& call)
{
    const std::optional<RecordId> id = idOf(call);
    Condition condition = conditionOf(call.request);
    if (!id || condition.refusal) {
        return id ? std::move(*condition.refusal) : notFound();
    }
    const Answer<std::monostate> removed =
        removeRecord(hub, call.caller, call.entity, *id, condition.rev);
    if (!removed) {
        return problemResponse(removed.failure());
    }
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse runRecordHistory(Hub& hub, const RouteCall& call)
{
    const std::optional<RecordId> id = idOf(call);
    Answer<json::array> entries =
        id ? recordHistory(hub, call.caller, call.entity, *id)
           : Answer<json::array>(Failure{sync::problem::kNotFound, {}, "no such record"});
    return entries ? answer(json::object{{"history", std::move(*entries)}})
                   : problemResponse(entries.failure());
}

} // namespace caravan::hub
