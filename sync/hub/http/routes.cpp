// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/base/strict_json.h"
#include "sync/hub/handlers/devices_handler.h"
#include "sync/hub/handlers/digest_handler.h"
#include "sync/hub/handlers/feed_handler.h"
#include "sync/hub/handlers/push_handler.h"
#include "sync/hub/handlers/replica_handler.h"
#include "sync/hub/handlers/schema_handler.h"
#include "sync/hub/handlers/sign_in_handlers.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/http/blob_routes.h"
#include "sync/hub/http/openapi.h"
#include "sync/hub/http/problem.h"
#include "sync/hub/http/record_routes.h"
#include "sync/hub/http/router.h"
#include "sync/hub/store/audit_rows.h"
#include "sync/protocol/blob_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

#include <boost/json.hpp>

#include <charconv>

namespace caravan::hub {
namespace {

HttpResponse jsonAnswer(std::string body, int status = 200)
{
    HttpResponse answer;
    answer.status = status;
    answer.contentType = "application/json";
    answer.body = std::move(body);
    return answer;
}

constexpr std::size_t kPublishedMax = 200; ///< changes of the schema in one request

HttpResponse nothing()
{
    HttpResponse answer;
    answer.status = 204;
    return answer;
}

template<class T>
HttpResponse encoded(const Answer<T>& answer, int status = 200)
{
    return answer ? jsonAnswer(sync::encode(*answer), status) : problemResponse(answer.failure());
}

HttpResponse runHello(Hub& hub, const RouteCall&)
{
    return jsonAnswer(
        sync::encode(sync::HelloAnswer{hub.id(), hub.epoch(), sync::kProtocolVersion,
                                       sync::kProtocolVersion, hub.catalogue().revision()}));
}

HttpResponse runHealth(Hub& hub, const RouteCall&)
{
    const Done done = hub.store().read([](Connection&) {});
    if (!done) {
        return problemResponse(failureOf(done.error()));
    }
    HttpResponse answer = jsonAnswer(boost::json::serialize(
        boost::json::object{{"status", hub.store().isFailing() ? "storage failing" : "ok"},
                            {"version", CARAVAN_VERSION}}));
    answer.status = hub.store().isFailing() ? 503 : 200;
    return answer;
}

HttpResponse runLogin(Hub& hub, const RouteCall& call)
{
    const Result<sync::LoginRequest> request = sync::decodeLogin(call.body);
    return request ? encoded(login(hub, *request, call.request.address))
                   : problemResponse(request.error());
}

HttpResponse runToken(Hub& hub, const RouteCall& call)
{
    const Result<std::string> token = sync::decodeRefresh(call.body);
    return token ? encoded(refresh(hub, *token, std::string(call.request.header("x-request-id"))))
                 : problemResponse(token.error());
}

HttpResponse runLogout(Hub& hub, const RouteCall& call)
{
    const Answer<std::monostate> answer = logout(hub, call.caller);
    return answer ? nothing() : problemResponse(answer.failure());
}

HttpResponse runReplicas(Hub& hub, const RouteCall& call)
{
    const Result<sync::RegisterRequest> request = sync::decodeRegister(call.body);
    return request ? encoded(registerReplica(hub, call.caller, *request), 201)
                   : problemResponse(request.error());
}

HttpResponse runPush(Hub& hub, const RouteCall& call)
{
    const Result<sync::PushRequest> request = sync::decodePush(hub.catalogue(), call.body);
    return request ? encoded(push(hub, call.caller, *request)) : problemResponse(request.error());
}

/// A whole number from 0 to @p most; nothing when it is something else.
std::optional<int> number(const std::string& text, int most)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isGood =
        error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= most;
    return isGood ? std::optional(value) : std::nullopt;
}

HttpResponse runFeed(Hub& hub, const RouteCall& call)
{
    const auto query = readQuery(call.request.target);
    if (!query) {
        return problemResponse(400, "the query is malformed");
    }
    sync::FeedRequest request;
    for (const auto& [key, value] : *query) {
        const bool isLimit = key == "limit";
        if (key == "cursor") {
            request.cursor = value;
            continue;
        }
        const std::optional<int> given =
            number(value, isLimit ? static_cast<int>(sync::kFeedRowsMax)
                                  : static_cast<int>(sync::kFeedWaitMax.count()));
        if (!given || (!isLimit && key != "wait")) {
            return problemResponse(400, "the query has a wrong part: " + key.substr(0, 20));
        }
        if (isLimit) {
            request.limit = static_cast<std::size_t>(*given);
        } else {
            request.waitSeconds = *given;
        }
    }
    request.replica =
        ReplicaId::parse(call.request.header("caravan-replica")).value_or(ReplicaId{});
    request.counts = call.request.header(sync::kCountHeader) == "left";
    const std::uint64_t commits = hub.commits();
    Answer<FeedAnswer> answer = feed(hub, call.caller, request);
    if (!answer) {
        return problemResponse(answer.failure());
    }
    HttpResponse response;
    response.contentType = "application/x-ndjson";
    response.body = std::move(answer->body);
    if (answer->rows == 0 && !answer->more && request.waitSeconds > 0) {
        response.wait = HttpResponse::Wait{std::move(answer->scopes), commits, request.waitSeconds};
    }
    return response;
}

HttpResponse runDigest(Hub& hub, const RouteCall& call)
{
    const Result<sync::DigestRequest> request = sync::decodeDigestRequest(call.body);
    return request ? encoded(digest(hub, call.caller, *request)) : problemResponse(request.error());
}

HttpResponse runDigestRows(Hub& hub, const RouteCall& call)
{
    const Result<std::vector<RecordKey>> keys = sync::decodeKeys(call.body);
    if (!keys) {
        return problemResponse(keys.error());
    }
    Answer<std::string> answer = digestRows(
        hub, call.caller,
        ReplicaId::parse(call.request.header("caravan-replica")).value_or(ReplicaId{}), *keys);
    if (!answer) {
        return problemResponse(answer.failure());
    }
    HttpResponse response;
    response.contentType = "application/x-ndjson";
    response.body = std::move(*answer);
    return response;
}

HttpResponse runSchema(Hub& hub, const RouteCall& call)
{
    const std::string tag = "\"" + hub.catalogue().tag() + "\"";
    HttpResponse answer;
    if (call.request.header("if-none-match") == tag) {
        answer.status = 304;
    } else {
        answer = jsonAnswer(hub.catalogue().toJson());
    }
    answer.headers.emplace_back("ETag", tag);
    return answer;
}

/// {"changes": […]} with the ETag of GET /v1/schema as If-Match.
HttpResponse runPublish(Hub& hub, const RouteCall& call)
{
    std::string_view seen = call.request.header("if-match");
    if (seen.size() < 2 || seen.front() != '"' || seen.back() != '"') {
        return problemResponse(428, "needs If-Match with the ETag of the schema that you saw");
    }
    seen = seen.substr(1, seen.size() - 2);
    const Result<boost::json::value> body = parseJson(call.body);
    if (!body) {
        return problemResponse(body.error());
    }
    const boost::json::value* list =
        body->is_object() ? body->get_object().if_contains("changes") : nullptr;
    if (list == nullptr || !list->is_array() || list->get_array().empty() ||
        list->get_array().size() > kPublishedMax) {
        return problemResponse(422, "needs \"changes\", a list of 1 to 200");
    }
    std::vector<std::string> changes;
    for (const boost::json::value& change : list->get_array()) {
        changes.push_back(boost::json::serialize(change));
    }
    const Answer<std::string> tag = publishChanges(hub, call.caller, std::string(seen), changes);
    if (!tag) {
        return problemResponse(tag.failure());
    }
    HttpResponse answer = jsonAnswer("{}");
    answer.status = 201;
    answer.headers.emplace_back("ETag", "\"" + *tag + "\"");
    return answer;
}

HttpResponse runMetrics(Hub& hub, const RouteCall&)
{
    StoreState state;
    const Done done =
        hub.store().read([&](Connection& connection) { state = loadState(connection); });
    if (!done) {
        return problemResponse(failureOf(done.error()));
    }
    HttpResponse answer;
    answer.contentType = "text/plain; version=0.0.4";
    answer.body = hub.metrics().text(state, hub.isSequencing(), hub.store().failures(), hub.now());
    return answer;
}

/// A stranger is told what the product offers; somebody who signed in what the company added too,
/// as far as they are shown it.
HttpResponse runOpenApi(Hub& hub, const RouteCall& call)
{
    constexpr std::string_view kBearer = "Bearer ";
    std::string_view token = call.request.header("authorization");
    if (!token.starts_with(kBearer)) {
        return jsonAnswer(openApi(hub.models().product()));
    }
    token.remove_prefix(kBearer.size());
    const Answer<Caller> caller = authenticate(hub, token);
    if (!caller) {
        return problemResponse(caller.failure());
    }
    std::optional<Role> role;
    const Done read = hub.store().read([&](Connection& connection) {
        const auto rights =
            rightsOf(connection, hub.access(), *hub.directory(connection), caller->user);
        role = rights ? rights->role : Role::readOnly;
    });
    return read ? jsonAnswer(openApi(hub.catalogue(), role))
                : problemResponse(failureOf(read.error()));
}

HttpResponse runUsers(Hub& hub, const RouteCall& call)
{
    const Result<UserRequest> request = decodeUser(call.body);
    if (!request) {
        return problemResponse(request.error());
    }
    const Answer<RecordId> id = saveUser(hub, call.caller, *request);
    if (!id) {
        return problemResponse(id.failure());
    }
    return jsonAnswer(boost::json::serialize(boost::json::object{{"id", id->toString()}}),
                      request->id ? 200 : 201);
}

HttpResponse runPassword(Hub& hub, const RouteCall& call)
{
    const std::optional<RecordId> user = RecordId::parse(call.id);
    const Result<std::string> password = decodePassword(call.body);
    if (!user) {
        return problemResponse(404, "no such user");
    }
    if (!password) {
        return problemResponse(password.error());
    }
    const Answer<std::monostate> answer = setPassword(hub, call.caller, *user, *password);
    return answer ? nothing() : problemResponse(answer.failure());
}

HttpResponse runOwnPassword(Hub& hub, const RouteCall& call)
{
    const Result<PasswordChange> change = decodePasswordChange(call.body);
    if (!change) {
        return problemResponse(change.error());
    }
    const Answer<std::monostate> answer =
        changeOwnPassword(hub, call.caller, *change, call.request.address);
    return answer ? nothing() : problemResponse(answer.failure());
}

HttpResponse runDevices(Hub& hub, const RouteCall&)
{
    const Answer<std::string> answer = listDevices(hub);
    return answer ? jsonAnswer(*answer) : problemResponse(answer.failure());
}

HttpResponse runAudit(Hub& hub, const RouteCall&)
{
    constexpr std::int64_t kRowsMax = 10'000;
    boost::json::array rows;
    const Done done = hub.store().read([&](Connection& connection) {
        for (const AuditRow& row : loadAudit(connection, kRowsMax)) {
            rows.push_back(boost::json::object{{"at", formatDateTime(row.at)},
                                               {"user", row.user.toString()},
                                               {"device", row.device.toString()},
                                               {"what", row.what},
                                               {"detail", row.detail}});
        }
    });
    return done
               ? jsonAnswer(boost::json::serialize(boost::json::object{{"audit", std::move(rows)}}))
               : problemResponse(failureOf(done.error()));
}

HttpResponse runRevoke(Hub& hub, const RouteCall& call)
{
    const std::optional<Uuid> device = Uuid::parse(call.id);
    const Result<bool> wipes = decodeRevoke(call.body);
    if (!device) {
        return problemResponse(404, "no such device");
    }
    if (!wipes) {
        return problemResponse(wipes.error());
    }
    const Answer<std::monostate> answer = revokeDevice(hub, *device, *wipes);
    return answer ? nothing() : problemResponse(answer.failure());
}

constexpr Route kRoutes[] = {
    {"GET", "/v1/hub", Policy::open, Lane::read, false, runHello},
    {"GET", "/v1/health", Policy::open, Lane::read, false, runHealth},
    {"POST", "/v1/login", Policy::open, Lane::signIn, true, runLogin},
    {"POST", "/v1/token", Policy::open, Lane::write, true, runToken},
    {"POST", "/v1/logout", Policy::signedIn, Lane::write, false, runLogout},
    {"POST", "/v1/replicas", Policy::signedIn, Lane::write, true, runReplicas},
    {"POST", "/v1/push", Policy::signedIn, Lane::write, true, runPush, "application/json", false,
     true},
    {"GET", "/v1/feed", Policy::signedIn, Lane::read, false, runFeed},
    {"POST", "/v1/digest", Policy::signedIn, Lane::read, true, runDigest},
    {"POST", "/v1/digest/rows", Policy::signedIn, Lane::read, true, runDigestRows},
    {"GET", "/v1/schema", Policy::signedIn, Lane::read, false, runSchema},
    {"POST", "/v1/schema", Policy::administrator, Lane::write, true, runPublish},
    {"POST", "/v1/users", Policy::administrator, Lane::signIn, true, runUsers},
    {"POST", "/v1/password", Policy::signedIn, Lane::signIn, true, runOwnPassword},
    {"PATCH", "/v1/users/{id}/password", Policy::administrator, Lane::signIn, true, runPassword},
    {"GET", "/v1/devices", Policy::administrator, Lane::read, false, runDevices},
    {"GET", "/v1/audit", Policy::administrator, Lane::read, false, runAudit},
    {"POST", "/v1/devices/{id}/revoke", Policy::administrator, Lane::write, true, runRevoke},
    {"GET", "/metrics", Policy::metrics, Lane::read, false, runMetrics, nullptr, true},
    {"GET", "/v1/openapi.json", Policy::open, Lane::read, false, runOpenApi},
    {"GET", "/v1/records/{entity}", Policy::signedIn, Lane::read, false, runListRecords, nullptr,
     false, false, true},
    {"POST", "/v1/records/{entity}", Policy::signedIn, Lane::write, true, runCreateRecord},
    {"GET", "/v1/records/{entity}/{id}", Policy::signedIn, Lane::read, false, runReadRecord},
    {"PATCH", "/v1/records/{entity}/{id}", Policy::signedIn, Lane::write, true, runPatchRecord},
    {"DELETE", "/v1/records/{entity}/{id}", Policy::signedIn, Lane::write, false, runRemoveRecord},
    {"GET", "/v1/records/{entity}/{id}/history", Policy::signedIn, Lane::read, false,
     runRecordHistory},
    {"GET", "/v1/blobs/{id}", Policy::signedIn, Lane::files, false, runBlob, nullptr, true},
    {"HEAD", "/v1/blobs/{id}", Policy::signedIn, Lane::files, false, runBlob, nullptr, true},
    {"POST", "/v1/uploads", Policy::signedIn, Lane::files, true, runUpload, "application/json",
     false, true},
    {"HEAD", "/v1/uploads/{id}", Policy::signedIn, Lane::files, false, runUploadState},
    {"PATCH", "/v1/uploads/{id}", Policy::signedIn, Lane::files, true, runPiece, sync::kPieceType,
     false, true},
};

} // namespace

std::span<const Route> allRoutes()
{
    return kRoutes;
}

} // namespace caravan::hub
