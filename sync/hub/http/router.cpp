// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/router.h"

#include "core/base/text.h"
#include "core/base/whole_number.h"
#include "sync/hub/handlers/sign_in_handlers.h"
#include "sync/hub/http/gzip.h"
#include "sync/hub/http/log.h"
#include "sync/hub/http/problem.h"
#include "sync/protocol/limits.h"

#include <sodium.h>
#include <time.h>

#include <algorithm>
#include <chrono>

namespace caravan::hub {
namespace {

constexpr const char* kMethods[] = {"GET",    "HEAD",    "POST",  "PUT",    "PATCH",
                                    "DELETE", "OPTIONS", "TRACE", "CONNECT"};
constexpr std::size_t kRequestIdMax = 64;
constexpr std::size_t kWorthPackingBytes = 1024;
constexpr std::chrono::seconds kBombCost{1}; ///< far above its work: no honest client packs one

struct PathParts {
    std::string id;
    std::string entity;
};

/// What stands in the path where @p pattern has {id} and {entity}; nothing when it does not fit.
std::optional<PathParts> match(std::string_view pattern, std::string_view path)
{
    const std::vector<std::string> wanted = split(pattern, '/');
    const std::vector<std::string> given = split(path, '/');
    if (wanted.size() != given.size()) {
        return std::nullopt;
    }
    PathParts parts;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::string* part = wanted[i] == "{id}"       ? &parts.id
                            : wanted[i] == "{entity}" ? &parts.entity
                                                      : nullptr;
        if (part != nullptr && !given[i].empty()) {
            *part = given[i];
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return parts;
}

bool lists(std::string_view header, std::string_view word)
{
    for (const std::string& part : split(header, ',')) {
        const std::string_view name = trimmed(std::string_view(part).substr(0, part.find(';')));
        if (name == word) {
            return true;
        }
    }
    return false;
}

/// In the same time wherever they differ.
bool isSame(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

bool acceptsJson(std::string_view accept)
{
    return accept.empty() || lists(accept, "*/*") || lists(accept, "application/*") ||
           lists(accept, "application/json") || lists(accept, "application/x-ndjson") ||
           lists(accept, "application/problem+json");
}

std::optional<HttpResponse> checkBodyHead(const Route& route, const HttpRequest& request)
{
    const std::string_view length = request.header("content-length");
    const bool hasBody =
        (!length.empty() && length != "0") || request.headers.contains("transfer-encoding");
    if (!route.hasBody) { // one that nobody asked for is passed over, but not with a GET
        return hasBody && (request.method == "GET" || request.method == "HEAD")
                   ? std::optional(problemResponse(400, "a GET has no body"))
                   : std::nullopt;
    }
    const std::string_view type = request.header("content-type");
    if (trimmed(type.substr(0, type.find(';'))) != route.bodyType) {
        return problemResponse(415, std::string("the body must be ") + route.bodyType);
    }
    const std::string_view coding = request.header("content-encoding");
    if (!coding.empty() && coding != "identity" && coding != "gzip") {
        return problemResponse(415, "only gzip is unpacked");
    }
    const std::size_t bytesMax =
        route.policy == Policy::open ? kStrangerBytesMax : sync::kPushBytesMax;
    if (!length.empty() && wholeNumber<std::size_t>(length).value_or(SIZE_MAX) > bytesMax) {
        return problemResponse(413, "more than " + std::to_string(bytesMax / 1024) + " KiB");
    }
    return std::nullopt;
}

/// Processor time of this thread, which others' work does not lengthen.
std::chrono::nanoseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

bool isPlainId(std::string_view id)
{
    return !id.empty() && id.size() <= kRequestIdMax &&
           std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_';
           });
}

} // namespace

std::variant<Router::Admitted, HttpResponse> Router::find(const HttpRequest& request) const
{
    std::string allowed;
    for (const Route& route : allRoutes()) {
        std::optional<PathParts> parts = match(route.path, request.path());
        if (!parts) {
            continue;
        }
        if (request.method == route.method) {
            return Admitted{&route, {}, std::move(parts->id), std::move(parts->entity)};
        }
        allowed += (allowed.empty() ? "" : ", ") + std::string(route.method);
    }
    const bool isKnownMethod =
        std::find(std::begin(kMethods), std::end(kMethods), request.method) != std::end(kMethods);
    if (!isKnownMethod) {
        return problemResponse(501, "unknown method");
    }
    if (allowed.empty()) {
        return problemResponse(404, "no such resource");
    }
    HttpResponse answer = problemResponse(405, "this resource does not know the method");
    answer.headers.emplace_back("Allow", allowed);
    return answer;
}

std::optional<HttpResponse> Router::authorize(const HttpRequest& request, Admitted& admitted) const
{
    if (admitted.route->policy == Policy::open) {
        return std::nullopt;
    }
    if (admitted.route->policy == Policy::metrics && m_hub.options().metricsToken.empty()) {
        return problemResponse(404, "no such resource");
    }
    constexpr std::string_view kBearer = "Bearer ";
    std::string_view token = request.header("authorization");
    if (!token.starts_with(kBearer)) {
        return problemResponse(401, "sign in first");
    }
    token.remove_prefix(kBearer.size());
    if (admitted.route->policy == Policy::metrics) {
        return isSame(token, m_hub.options().metricsToken)
                   ? std::nullopt
                   : std::optional(problemResponse(401, "not the token for metrics"));
    }
    const Answer<Caller> caller =
        authenticate(m_hub, token, request.header("x-request-id"), admitted.route->isGiving);
    if (!caller) {
        return problemResponse(caller.failure());
    }
    admitted.caller = *caller;
    if (admitted.route->policy == Policy::administrator) {
        bool mayGoOn = false;
        const Done done = m_hub.store().read([&](Connection& connection) {
            const Directory::User* user = m_hub.directory(connection)->user(caller->user);
            mayGoOn = user != nullptr && user->role == Role::administrator;
        });
        if (!done) {
            return problemResponse(failureOf(done.error()));
        }
        if (!mayGoOn) {
            return problemResponse(403, "for administrators only");
        }
    }
    return std::nullopt;
}

std::variant<Router::Admitted, HttpResponse> Router::admit(const HttpRequest& request) const
{
    std::variant<Admitted, HttpResponse> found = find(request);
    Admitted* admitted = std::get_if<Admitted>(&found);
    if (admitted == nullptr) {
        return found;
    }
    if (!admitted->route->isFile && !acceptsJson(request.header("accept"))) {
        return problemResponse(406, "answers are JSON");
    }
    if (std::optional<HttpResponse> refusal = authorize(request, *admitted)) {
        return std::move(*refusal);
    }
    if (std::optional<HttpResponse> refusal = checkBodyHead(*admitted->route, request)) {
        return std::move(*refusal);
    }
    if (admitted->route->policy != Policy::open && request.header("content-encoding") == "gzip") {
        if (std::optional<HttpResponse> refusal = checkCosts(admitted->caller)) {
            return std::move(*refusal);
        }
    }
    return found;
}

std::optional<HttpResponse> Router::checkCosts(const Caller& caller) const
{
    const int wait = m_hub.costs().secondsToWait(caller.user, m_hub.now());
    return wait > 0
               ? std::optional(problemResponse(Failure{
                     sync::problem::kBusy, {}, "your requests cost much; wait a little", wait}))
               : std::nullopt;
}

Lane Router::laneOf(const Admitted& admitted, const HttpRequest& request)
{
    const auto query = admitted.route->isQuestion ? readQuery(request.target) : std::nullopt;
    const bool isHeavy = query && (query->contains("sort") || query->contains("filter"));
    return isHeavy ? Lane::heavy : admitted.route->lane;
}

std::optional<HttpResponse> Router::unpack(const Admitted& admitted, HttpRequest& request) const
{
    Result<std::string> plain =
        gunzip(request.body,
               admitted.route->policy == Policy::open ? kStrangerBytesMax : sync::kPushBytesMax);
    if (!plain) {
        if (plain.error().code == ErrorCode::tooLarge && admitted.route->policy != Policy::open) {
            m_hub.costs().charge(admitted.caller.user, kBombCost, m_hub.now());
        }
        return problemResponse(plain.error());
    }
    request.body = std::move(*plain);
    return std::nullopt;
}

HttpResponse Router::run(const Admitted& admitted, const HttpRequest& request) const
{
    const bool isHeavy = laneOf(admitted, request) == Lane::heavy;
    if (isHeavy) {
        if (std::optional<HttpResponse> refusal = checkCosts(admitted.caller)) {
            return std::move(*refusal);
        }
    }
    const auto begun = threadTime();
    HttpResponse answer;
    try {
        answer = runRoute(admitted, request);
    } catch (const std::exception& defect) {
        logEvent(spdlog::level::err, "defect",
                 {{"route", admitted.route->path}, {"why", defect.what()}});
        answer = problemResponse(500, "a defect of the hub; see its log");
    }
    if (isHeavy) {
        m_hub.costs().charge(admitted.caller.user, threadTime() - begun, m_hub.now());
    }
    return answer;
}

HttpResponse Router::runRoute(const Admitted& admitted, const HttpRequest& request) const
{
    const ModelUse use(m_hub);
    return admitted.route->run(
        m_hub, {request, request.body, admitted.caller, admitted.id, admitted.entity});
}

void Router::finish(const HttpRequest& request, HttpResponse& response) const
{
    response.headers.emplace_back("Caravan-Hub", m_hub.id());
    response.headers.emplace_back("Caravan-Epoch", m_hub.epoch());
    response.headers.emplace_back("Caravan-Model", m_hub.models().newestTag());
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (const std::string_view id = request.header("x-request-id"); isPlainId(id)) {
        response.headers.emplace_back("X-Request-Id", id);
    }
    if (response.body.size() > kWorthPackingBytes &&
        lists(request.header("accept-encoding"), "gzip")) {
        response.body = gzip(response.body);
        response.headers.emplace_back("Content-Encoding", "gzip");
        response.headers.emplace_back("Vary", "Accept-Encoding");
    }
}

} // namespace caravan::hub
