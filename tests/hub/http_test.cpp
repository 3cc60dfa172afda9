// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/http/server.h"

#include "sync/hub/handlers/sign_in_handlers.h"
#include "sync/hub/http/gzip.h"
#include "sync/hub/http/router.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"
#include "tests/hub/hub_fixture.h"
#include "tests/hub/raw_client.h"

#include <boost/json.hpp>
#include <spdlog/spdlog.h>

#include <chrono>
#include <thread>

namespace caravan::hub {
namespace {

class Http : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        spdlog::set_level(spdlog::level::warn);
        ServerOptions options;
        options.port = 0;
        options.connectionsPerAddressMax = 8;
        options.headSeconds = 1;
        Result<std::unique_ptr<Server>> started = Server::start(hub(), options);
        ASSERT_TRUE(started) << describe(started.error());
        m_server = std::move(*started);
    }
    void TearDown() override { m_server.reset(); }

    /// A whole request; the answer to it.
    std::string ask(const std::string& line, const std::string& headers = {},
                    const std::string& body = {})
    {
        RawClient client(m_server->url());
        client.send(request(line, headers, body));
        return client.receive();
    }
    static std::string request(const std::string& line, const std::string& headers = {},
                               const std::string& body = {})
    {
        std::string text = line + " HTTP/1.1\r\nHost: hub\r\n" + headers;
        if (!body.empty()) {
            text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        }
        return text + "\r\n" + body;
    }
    /// An answer to bytes that are no proper request.
    std::string askRaw(const std::string& bytes)
    {
        RawClient client(m_server->url());
        client.send(bytes);
        const std::string answer = client.receive();
        EXPECT_TRUE(client.isClosed());
        return answer;
    }
    std::string bearer(const std::string& who)
    {
        const Answer<sync::TokenAnswer> token =
            login(hub(), {who + "@caravan.example", "a good password", "x", "y"}, "test");
        EXPECT_TRUE(token);
        return "Authorization: Bearer " + token->access + "\r\n";
    }
    static std::string typeOf(const std::string& answer)
    {
        const Result<sync::Problem> problem = sync::decodeProblem(bodyOf(answer));
        return problem ? problem->type : "not a problem: " + answer;
    }

    std::unique_ptr<Server> m_server;
};

const std::string kJson = "Content-Type: application/json\r\n";

TEST_F(Http, EveryAnswerNamesTheHubAndEchoesTheRequest)
{
    for (const char* line : {"GET /v1/hub", "GET /nowhere", "GET /v1/feed"}) {
        const std::string answer = ask(line, "X-Request-Id: 0192-abc\r\n");

        EXPECT_EQ(headerOf(answer, "Caravan-Hub"), hub().id()) << line;
        EXPECT_EQ(headerOf(answer, "Caravan-Epoch"), hub().epoch()) << line;
        EXPECT_EQ(headerOf(answer, "X-Request-Id"), "0192-abc") << line;
        EXPECT_EQ(headerOf(answer, "Cache-Control"), "no-store") << line;
    }
}

TEST_F(Http, OneConnectionServesManyRequests)
{
    RawClient client(m_server->url());
    for (int i = 0; i < 3; ++i) {
        client.send(request("GET /v1/health"));
        EXPECT_EQ(statusOf(client.receive()), 200);
    }
    client.send(request("GET /v1/health") + request("GET /v1/hub"));
    EXPECT_EQ(statusOf(client.receive()), 200);
    EXPECT_EQ(statusOf(client.receive()), 200);
}

TEST_F(Http, SignsInPushesAndReads)
{
    const std::string signedIn =
        ask("POST /v1/login", kJson,
            sync::encode(sync::LoginRequest{"lin@caravan.example", "a good password", "x", "y"}));
    const Result<sync::TokenAnswer> token = sync::decodeToken(bodyOf(signedIn));
    ASSERT_TRUE(token) << signedIn;
    const std::string who = "Authorization: Bearer " + token->access + "\r\n";
    sync::PushRequest push;
    push.replica = ReplicaId(id("over http"));
    push.ops.push_back(create("account", "hengda", {{"name", std::string("恒达")}}));
    push.ops[0].n = 1;
    push.ops[0].op = OpId(id("op"));

    const std::string registered = ask("POST /v1/replicas", who + kJson,
                                       sync::encode(sync::RegisterRequest{push.replica, {}, 0}));
    const std::string packed = gzip(sync::encode(*m_catalogue, push));
    const std::string pushed =
        ask("POST /v1/push", who + kJson + "Content-Encoding: gzip\r\n", packed);
    const std::string read = ask("GET /v1/feed?limit=100", who);

    EXPECT_EQ(statusOf(registered), 201);
    EXPECT_EQ(statusOf(pushed), 200);
    const Result<sync::PushAnswer> verdicts = sync::decodePushAnswer(bodyOf(pushed));
    ASSERT_TRUE(verdicts) << pushed;
    EXPECT_EQ(verdicts->results.at(0).status, sync::OpResult::Status::applied);
    EXPECT_EQ(headerOf(read, "Content-Type"), "application/x-ndjson");
    const Result<sync::FeedPage> page = sync::decodeFeed(*m_catalogue, bodyOf(read));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->rows.back().record.text("name"), "恒达");
}

TEST_F(Http, AFeedThatWaitsIsAnsweredWhenSomethingChanges)
{
    pull("chen");
    RawClient client(m_server->url());
    const auto begun = std::chrono::steady_clock::now();
    client.send(request("GET /v1/feed?wait=20&cursor=" + person("chen").cursor, bearer("chen")));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));

    createAccount("lin", "hengda");

    const std::string answer = client.receive();
    EXPECT_NE(answer.find(id("hengda").toString()), std::string::npos);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5));
}

TEST_F(Http, AFeedThatWaitsInVainIsAnsweredWhenItsTimeIsOver)
{
    pull("chen");

    const std::string answer =
        ask("GET /v1/feed?wait=1&cursor=" + person("chen").cursor, bearer("chen"));

    EXPECT_EQ(statusOf(answer), 200);
    EXPECT_TRUE(bodyOf(answer).starts_with("{\"cursor\""));
}

TEST_F(Http, EndingTheServerAnswersThoseWhoWait)
{
    pull("chen");
    RawClient client(m_server->url());
    client.send(request("GET /v1/feed?wait=30&cursor=" + person("chen").cursor, bearer("chen")));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto begun = std::chrono::steady_clock::now();

    m_server->stop();

    EXPECT_EQ(statusOf(client.receive()), 200);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(3));
}

TEST_F(Http, PacksTheFeedWhenThatIsAccepted)
{
    for (int i = 0; i < 20; ++i) {
        createAccount("lin", "account " + std::to_string(i));
    }

    const std::string answer = ask("GET /v1/feed", bearer("lin") + "Accept-Encoding: gzip\r\n");

    EXPECT_EQ(headerOf(answer, "Content-Encoding"), "gzip");
    const Result<std::string> plain = gunzip(bodyOf(answer), sync::kAnswerBytesMax);
    ASSERT_TRUE(plain);
    EXPECT_TRUE(sync::decodeFeed(*m_catalogue, *plain));
}

TEST_F(Http, TheSchemaIsSentOnce)
{
    const std::string who = bearer("lin");
    const std::string first = ask("GET /v1/schema", who);
    ASSERT_TRUE(Catalogue::fromJson(bodyOf(first)));

    const std::string again =
        ask("GET /v1/schema", who + "If-None-Match: " + headerOf(first, "ETag") + "\r\n");

    EXPECT_EQ(statusOf(again), 304);
    EXPECT_EQ(bodyOf(again), "");
}

TEST_F(Http, T09_EveryRouteHoldsItsPolicyBeforeItReadsABody)
{
    const std::string lin = bearer("lin");
    for (const Route& route : allRoutes()) {
        std::string path = route.path;
        if (const std::size_t at = path.find("{id}"); at != std::string::npos) {
            path.replace(at, 4, id("lin").toString());
        }
        const std::string line = std::string(route.method) + " " + path;
        // The body is announced and never sent: who waits for it would time out.
        const std::string announced =
            route.hasBody ? kJson + "Content-Length: 1000\r\n" : std::string();
        if (route.policy != Policy::open) {
            const std::string answer = askRaw(request(line, announced));
            EXPECT_EQ(statusOf(answer), 401) << line;
        }
        if (route.policy == Policy::administrator) {
            const std::string answer = askRaw(request(line, lin + announced));
            EXPECT_EQ(statusOf(answer), 403) << line;
            EXPECT_EQ(typeOf(answer), sync::problem::kNotAllowed) << line;
        }
    }
}

TEST_F(Http, AnAdministratorAddsAUserWhoCanSignIn)
{
    const std::string who = bearer("ada");
    const std::string made = ask(
        "POST /v1/users", who + kJson,
        R"({"mail":"new@caravan.example","name":"New","role":"rep","password":"first three words here"})");
    ASSERT_EQ(statusOf(made), 201) << made;
    const std::string user(
        boost::json::parse(bodyOf(made)).as_object().at("id").as_string().c_str());

    const std::string changed = ask("PATCH /v1/users/" + user + "/password", who + kJson,
                                    R"({"password":"second three words here"})");

    EXPECT_EQ(statusOf(changed), 204) << changed;
    EXPECT_TRUE(login(hub(), {"new@caravan.example", "second three words here", "x", "y"}, "test"));
}

TEST_F(Http, B01_ALongRequestLineIs414)
{
    EXPECT_EQ(statusOf(askRaw("GET /" + std::string(9 * 1024, 'a') + " HTTP/1.1\r\n\r\n")), 414);
}

TEST_F(Http, B02_ALongHeadOrTooManyHeadersAre431)
{
    std::string many;
    for (int i = 0; i < 101; ++i) {
        many += "X-" + std::to_string(i) + ": 1\r\n";
    }

    EXPECT_EQ(statusOf(askRaw(request("GET /v1/hub", "X: " + std::string(9000, 'a') + "\r\n"))),
              431);
    EXPECT_EQ(statusOf(askRaw(request("GET /v1/hub", many))), 431);
}

TEST_F(Http, B04_B05_T27_WhatTwoReadersCouldTakeInTwoWaysIs400AndCloses)
{
    const std::string line = "POST /v1/login HTTP/1.1\r\nHost: hub\r\n" + kJson;
    const std::vector<std::string> bad = {
        line + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        line + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
        line + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\n{}",
        line + "Transfer-Encoding: gzip, chunked\r\n\r\n",
        line + "Content-Length: +2\r\n\r\n{}",
        line + "Content-Length: 0x2\r\n\r\n{}",
        "GET /v1/hub HTTP/1.1\nHost: hub\n\n",
        "GET /v1/hub HTTP/1.1\r\nHost: hub\r\nX: a\r\n b\r\n\r\n",
        "GET /v1/hub HTTP/1.1\r\nHost : hub\r\n\r\n",
        "GET /v1/hub HTTP/1.1\r\nHost: hub\r\nHost: other\r\n\r\n",
        "GET /v1/hub HTTP/1.1\r\n\r\n",
        "GET  /v1/hub HTTP/1.1\r\nHost: hub\r\n\r\n",
        "GET /v1/hub\r\nHost: hub\r\n\r\n",
        std::string("GET /v1/hub") + '\0' + " HTTP/1.1\r\nHost: hub\r\n\r\n",
        "GET /v1/hub HTTP/1.1\r\nHost: hub\r\nX: a\x01\r\n\r\n",
    };
    for (const std::string& bytes : bad) {
        EXPECT_EQ(statusOf(askRaw(bytes)), 400) << bytes;
    }
}

TEST_F(Http, B07_B08_UnknownMethodsAre501AndWrongOnes405WithAllow)
{
    for (const char* method : {"TRACE", "CONNECT", "PUT", "DELETE"}) {
        const std::string answer = ask(std::string(method) + " /v1/push");
        EXPECT_EQ(statusOf(answer), 405) << method;
        EXPECT_EQ(headerOf(answer, "Allow"), "POST") << method;
    }
    EXPECT_EQ(statusOf(ask("FOO /v1/push")), 501);
}

TEST_F(Http, B10_WhoAcceptsNoJsonGets406)
{
    EXPECT_EQ(statusOf(ask("GET /v1/hub", "Accept: image/png\r\n")), 406);
    EXPECT_EQ(statusOf(ask("GET /v1/hub", "Accept: text/html, */*;q=0.1\r\n")), 200);
}

TEST_F(Http, B11_OtherMediaAndCodingsAre415)
{
    EXPECT_EQ(statusOf(ask("POST /v1/login", "Content-Type: text/plain\r\n", "{}")), 415);
    EXPECT_EQ(statusOf(ask("POST /v1/login", kJson + "Content-Encoding: br\r\n", "{}")), 415);
}

TEST_F(Http, B13_NoSpellingOfAPathReachesAnotherRoute)
{
    for (const char* path :
         {"/v1/../v1/hub", "/v1/%2e%2e/hub", "//v1/hub", "/v1/hub/", "/v1/%68ub", "/V1/hub",
          "/v1/users//password", "/v1/users/a/b/password", "*", "http://hub/v1/hub"}) {
        const int status = statusOf(ask(std::string("GET ") + path));
        EXPECT_TRUE(status == 404 || status == 400 || status == 405) << path << " " << status;
    }
}

TEST_F(Http, B16_B22_B23_MalformedJsonIs400)
{
    const std::string deep = std::string(33, '[') + std::string(33, ']');
    for (const std::string& body :
         {deep, std::string("\xEF\xBB\xBF{}"), std::string(R"({"mail":"\ud800"})"),
          std::string(R"({"mail":1e400})"), std::string(R"({"mail":"a","mail":"b"})"),
          std::string("{"), std::string("{} {}")}) {
        const std::string answer = ask("POST /v1/login", kJson, body);
        EXPECT_EQ(statusOf(answer), 400) << body;
        EXPECT_EQ(typeOf(answer), sync::problem::kInvalid) << body;
    }
    EXPECT_EQ(statusOf(ask("POST /v1/login", kJson, R"({"mail":"a"})")), 422);
}

TEST_F(Http, B17_T11_BodiesOverTheLimitAre413PackedOrNot)
{
    const std::string who = bearer("lin") + kJson;
    const std::string large(sync::kPushBytesMax + 1, ' ');

    EXPECT_EQ(statusOf(ask("POST /v1/push", who, large)), 413);
    EXPECT_EQ(statusOf(ask("POST /v1/push", who + "Content-Encoding: gzip\r\n",
                           gzip(std::string(64UL * 1024 * 1024, '\0')))),
              413);
    EXPECT_EQ(statusOf(ask("POST /v1/push", who + "Content-Encoding: gzip\r\n", "no gzip")), 400);
}

TEST_F(Http, T11_WhoSendsGzipBombsIsMadeToWait)
{
    const std::string who = bearer("lin") + kJson;
    const std::string packed = who + "Content-Encoding: gzip\r\n";
    const std::string bomb = gzip(std::string(64UL * 1024 * 1024, '\0'));
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(statusOf(ask("POST /v1/push", packed, bomb)), 413);
    }

    const std::string refused = ask("POST /v1/push", packed, bomb);
    EXPECT_EQ(statusOf(refused), 429);
    EXPECT_EQ(headerOf(refused, "Retry-After"), "10");
    EXPECT_EQ(statusOf(ask("POST /v1/push", who, "{}")), 422) << "what is not packed is read";
    EXPECT_EQ(statusOf(ask("POST /v1/push", bearer("chen") + kJson + "Content-Encoding: gzip\r\n",
                           gzip("{}"))),
              422)
        << "others are not held up";

    m_clock.advance(std::chrono::seconds(10));
    EXPECT_EQ(statusOf(ask("POST /v1/push", packed, bomb)), 413);
}

class HttpOnDisk : public Http {
protected:
    void SetUp() override
    {
        useSharedPlace();
        Http::SetUp();
    }
};

TEST_F(HttpOnDisk, T11_AGzipBombTakesNoTurnAmongTheWrites)
{
    using namespace std::chrono_literals;
    const std::string who = bearer("lin") + kJson;
    const std::string bomb = gzip(std::string(64UL * 1024 * 1024, '\0'));
    auto write = std::make_unique<OpenWrite>(hub());
    const std::string push =
        R"({"replica":")" + person("lin").replica.toString() + R"(","ops":[]})";
    RawClient one(m_server->url());
    RawClient other(m_server->url());
    one.send(request("POST /v1/push", who, push));
    other.send(request("POST /v1/push", who, push));
    while (hub().metrics().running < 2) { // the workers for writes wait for the database
        std::this_thread::sleep_for(1ms);
    }

    auto refused = std::async(std::launch::async, [&] {
        return ask("POST /v1/push", who + "Content-Encoding: gzip\r\n", bomb);
    });

    EXPECT_EQ(refused.wait_for(5s), std::future_status::ready);
    write.reset();
    EXPECT_EQ(statusOf(refused.get()), 413);
    EXPECT_EQ(statusOf(one.receive()), 200);
    EXPECT_EQ(statusOf(other.receive()), 200);
}

TEST_F(Http, T27_ARepeatedQueryKeyIs400)
{
    EXPECT_EQ(statusOf(ask("GET /v1/feed?limit=1&limit=2", bearer("lin"))), 400);
    EXPECT_EQ(statusOf(ask("GET /v1/feed?wait=31", bearer("lin"))), 400);
    EXPECT_EQ(statusOf(ask("GET /v1/feed?cursor=%zz", bearer("lin"))), 400);
}

TEST_F(Http, T12_AHeadThatDoesNotComeIsNotWaitedFor)
{
    RawClient slow(m_server->url());
    slow.send("GET /v1/hub HTTP/1.1\r\nHo");
    const auto begun = std::chrono::steady_clock::now();

    EXPECT_TRUE(slow.isClosed());
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(4));
}

TEST_F(Http, T12_OneAddressGetsItsShareOfConnectionsOnly)
{
    std::vector<std::unique_ptr<RawClient>> held;
    for (int i = 0; i < 8; ++i) {
        held.push_back(std::make_unique<RawClient>(m_server->url()));
        held.back()->send(request("GET /v1/health"));
        EXPECT_EQ(statusOf(held.back()->receive()), 200);
    }

    EXPECT_EQ(ask("GET /v1/health"), "");
    held.clear();
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_EQ(statusOf(ask("GET /v1/health")), 200);
}

TEST_F(Http, AWrongPasswordIs401AndTooManyAre429WithATime)
{
    const std::string body =
        sync::encode(sync::LoginRequest{"lin@caravan.example", "wrong", "x", "y"});
    std::string answer;
    for (int i = 0; i < 6; ++i) {
        answer = ask("POST /v1/login", kJson, body);
        EXPECT_EQ(statusOf(answer), i < 5 ? 401 : 429);
    }
    EXPECT_FALSE(headerOf(answer, "Retry-After").empty());
    EXPECT_EQ(typeOf(answer), sync::problem::kBusy);
}

} // namespace
} // namespace caravan::hub
