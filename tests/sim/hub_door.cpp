// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/sim/hub_door.h"

namespace caravan::test {

hub::HttpResponse askHub(hub::Router& router, const sync::SendRequest& request,
                         const std::string& requestId, std::uint64_t n)
{
    hub::HttpRequest http;
    http.method = request.method;
    http.target = request.url.substr(request.url.find("/v1"));
    http.body = request.body;
    http.address = "10.0.0." + std::to_string(n % 250);
    http.headers["x-request-id"] = requestId;
    http.headers["caravan-replica"] = request.replica.toString();
    http.headers["caravan-schema"] = std::to_string(request.schemaRevision);
    if (!request.body.empty()) {
        http.headers["content-type"] = "application/json";
        http.headers["content-length"] = std::to_string(request.body.size());
    }
    if (!request.accessToken.empty()) {
        http.headers["authorization"] = "Bearer " + request.accessToken;
    }
    auto admitted = router.admit(http);
    hub::HttpResponse response = std::holds_alternative<hub::HttpResponse>(admitted)
                                     ? std::get<hub::HttpResponse>(std::move(admitted))
                                     : router.run(std::get<hub::Router::Admitted>(admitted), http);
    router.finish(http, response);
    return response;
}

} // namespace caravan::test
