// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// T07: every route by every kind of caller for every kind of target, against rules written down
// here a second time.
#include "sync/hub/handlers/sign_in_handlers.h"
#include "sync/hub/handlers/users_handler.h"
#include "sync/hub/http/router.h"
#include "tests/hub/hub_fixture.h"

#include <set>

namespace caravan::hub {
namespace {

/// lin owns the record; chen is in her team, max leads it, weber is in another, keller an engineer,
/// ivy may only read and is in lin's team, ada is the administrator, "" has not signed in.
const char* const kPeople[] = {"lin", "chen", "max", "weber", "keller", "ivy", "ada", ""};

enum class Target { record, deleted, unknown, otherType, malformed };
constexpr Target kTargets[] = {Target::record, Target::deleted, Target::unknown, Target::otherType,
                               Target::malformed};

bool isSeenBy(const std::string& who)
{
    const std::set<std::string> readers{"lin", "chen", "max", "ivy", "ada"};
    return readers.contains(who);
}

class Matrix : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        UserRequest ivy;
        ivy.id = id("ivy");
        ivy.mail = "ivy@caravan.example";
        ivy.name = "Ivy";
        ivy.role = "readonly";
        ivy.team = id("east");
        ivy.password = "a good password";
        ASSERT_TRUE(saveUser(hub(), person("ada").caller, ivy));
        for (const char* who : kPeople) {
            if (*who != '\0') {
                const Answer<sync::TokenAnswer> token = login(
                    hub(), {std::string(who) + "@caravan.example", "a good password", "", ""}, who);
                ASSERT_TRUE(token);
                m_tokens[who] = token->access;
            }
        }
    }

    /// A fresh record of lin's, or what stands for one.
    std::string idOf(Target target)
    {
        const std::string name = "record " + std::to_string(++m_records);
        switch (target) {
        case Target::unknown:
            return id(name).toString();
        case Target::malformed:
            return "no-id";
        case Target::otherType:
            pushOne("lin", create("lead", name, {{"name", name}}));
            break;
        case Target::record:
        case Target::deleted:
            createAccount("lin", name);
            if (target == Target::deleted) {
                pushOne("lin", remove("account", name, 1));
            }
            break;
        }
        return id(name).toString();
    }

    HttpResponse ask(const std::string& method, const std::string& path, const std::string& who,
                     const std::string& body)
    {
        HttpRequest request;
        request.method = method;
        request.target = path;
        request.headers["if-match"] = "*";
        if (!body.empty()) {
            request.headers["content-type"] = "application/json";
            request.headers["content-length"] = std::to_string(body.size());
            request.body = body;
        }
        if (!who.empty()) {
            request.headers["authorization"] = "Bearer " + m_tokens.at(who);
        }
        const Router router(hub());
        const auto admitted = router.admit(request);
        if (const HttpResponse* refusal = std::get_if<HttpResponse>(&admitted)) {
            return *refusal;
        }
        return router.run(std::get<Router::Admitted>(admitted), request);
    }

    /// What a route for one record must answer.
    static int expected(const std::string& method, const std::string& who, Target target)
    {
        if (who.empty()) {
            return 401;
        }
        if (target != Target::record || !isSeenBy(who)) {
            return 404; // not there and not for him are the same
        }
        if (method == "GET") {
            return 200;
        }
        if (who == "ivy") {
            return 403;
        }
        return method == "DELETE" ? 204 : 200;
    }

    std::map<std::string, std::string> m_tokens;
    int m_records = 0;
};

TEST_F(Matrix, T07_EveryCellOfRecordsByCallerAndTarget)
{
    int cells = 0;
    for (const auto& [method, tail, body] :
         {std::tuple("GET", "", ""), std::tuple("GET", "/history", ""),
          std::tuple("PATCH", "", R"({"fields":{"city":"x"}})"), std::tuple("DELETE", "", "")}) {
        for (const char* who : kPeople) {
            for (const Target target : kTargets) {
                const std::string path = "/v1/records/account/" + idOf(target) + tail;
                const HttpResponse answer = ask(method, path, who, body);
                EXPECT_EQ(answer.status, expected(method, who, target))
                    << method << tail << " by " << who << " of target " << static_cast<int>(target)
                    << ": " << answer.body;
                ++cells;
            }
        }
    }
    EXPECT_EQ(cells, 160);
}

TEST_F(Matrix, T07_T09_EveryRouteIsInTheTableAndHoldsItsPolicy)
{
    using Strings = std::set<std::string>;
    const Strings open{"GET /v1/hub", "GET /v1/health", "POST /v1/login", "POST /v1/token",
                       "GET /v1/openapi.json"};
    const Strings administrators{
        "POST /v1/users",  "POST /v1/schema", "PATCH /v1/users/{id}/password",
        "GET /v1/devices", "GET /v1/audit",   "POST /v1/devices/{id}/revoke"};
    const Strings signedIn{"POST /v1/logout",
                           "POST /v1/replicas",
                           "POST /v1/push",
                           "GET /v1/feed",
                           "POST /v1/digest",
                           "POST /v1/digest/rows",
                           "GET /v1/schema",
                           "POST /v1/password",
                           "GET /v1/records/{entity}",
                           "POST /v1/records/{entity}",
                           "GET /v1/records/{entity}/{id}",
                           "PATCH /v1/records/{entity}/{id}",
                           "DELETE /v1/records/{entity}/{id}",
                           "GET /v1/records/{entity}/{id}/history",
                           "GET /v1/blobs/{id}",
                           "HEAD /v1/blobs/{id}",
                           "POST /v1/uploads",
                           "HEAD /v1/uploads/{id}",
                           "PATCH /v1/uploads/{id}"};
    for (const Route& route : allRoutes()) {
        const std::string name = std::string(route.method) + " " + route.path;
        const bool isKnown = open.contains(name) || administrators.contains(name) ||
                             signedIn.contains(name) || name == "GET /metrics";
        ASSERT_TRUE(isKnown) << name << " has no row in this test";
        for (const char* who : kPeople) {
            const int status = ask(route.method, route.path, who, "").status;
            const std::string cell = name + " by " + who;
            if (open.contains(name)) {
                EXPECT_NE(status, 401) << cell;
                EXPECT_NE(status, 403) << cell;
            } else if (*who == '\0' || name == "GET /metrics") {
                EXPECT_EQ(status, 401) << cell;
            } else if (administrators.contains(name) && std::string(who) != "ada") {
                EXPECT_EQ(status, 403) << cell;
            }
            if (name == "POST /v1/logout" && *who != '\0') { // it has ended the sign-in
                m_tokens[who] =
                    login(hub(), {std::string(who) + "@caravan.example", "a good password", "", ""},
                          who)
                        ->access;
            }
        }
    }
}

} // namespace
} // namespace caravan::hub
