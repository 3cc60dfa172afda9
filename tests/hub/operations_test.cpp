// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// What those who run a hub look at, and what must not be in it.
#include "sync/hub/http/log.h"
#include "sync/hub/http/server.h"
#include "tests/hub/hub_fixture.h"
#include "tests/hub/raw_client.h"

#include <boost/json.hpp>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

namespace caravan::hub {
namespace {

class Operations : public HubFixture {
protected:
    void SetUp() override
    {
        HubFixture::SetUp();
        m_before = spdlog::default_logger();
        logTo(std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log));
        ServerOptions options;
        options.port = 0;
        options.isBehindProxy = true;
        m_server = std::move(*Server::start(hub(), options));
    }
    void TearDown() override
    {
        m_server.reset();
        spdlog::set_default_logger(m_before);
        HubFixture::TearDown();
    }
    std::string ask(const std::string& line, const std::string& headers = {},
                    const std::string& body = {})
    {
        RawClient client(m_server->url());
        client.send(line + " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n" + headers +
                    (body.empty() ? ""
                                  : "Content-Type: application/json\r\nContent-Length: " +
                                        std::to_string(body.size()) + "\r\n") +
                    "\r\n" + body);
        return client.receive();
    }
    std::string metrics() { return ask("GET /metrics", "Authorization: Bearer for metrics\r\n"); }
    static bool holds(const std::string& text, const std::string& part)
    {
        return text.find(part) != std::string::npos;
    }

    std::ostringstream m_log;
    std::shared_ptr<spdlog::logger> m_before;
    std::unique_ptr<Server> m_server;
};

TEST_F(Operations, MetricsAreForWhoeverHasTheirToken)
{
    EXPECT_TRUE(holds(ask("GET /metrics"), " 401 "));
    EXPECT_TRUE(holds(ask("GET /metrics", "Authorization: Bearer other\r\n"), " 401 "));

    ask("GET /v1/hub");
    ask("GET /v1/hub");
    ask("GET /nowhere/lin@caravan.example");
    // A request is counted once its answer is written, which the one who asked does not wait for.
    std::string text = metrics();
    for (int i = 0; i < 100 && !holds(text, "{route=\"-\",method=\"-\",status=\"404\"} 1\n"); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        text = metrics();
    }

    EXPECT_TRUE(holds(text, " 200 ")) << text;
    EXPECT_TRUE(
        holds(text, "caravan_requests_total{route=\"/v1/hub\",method=\"GET\",status=\"200\"} 2\n"));
    EXPECT_TRUE(holds(text, "{route=\"-\",method=\"-\",status=\"404\"} 1\n"));
    EXPECT_TRUE(holds(text, "caravan_request_seconds_count{route=\"/v1/hub\"} 2\n"));
    for (const char* name : {"horizon_age_seconds 0\n", "caravan_sequencer_lag_rows ",
                             "caravan_queue 1\n", "caravan_waiting_polls 0\n",
                             "caravan_conflicts_open 0\n", "caravan_connected_replicas 0\n"}) {
        EXPECT_TRUE(holds(text, name)) << name;
    }
    EXPECT_FALSE(holds(text, "lin@"));
}

TEST_F(Operations, ConflictsAreCounted)
{
    pushOne("lin", create("opportunity", "deal",
                          {{"name", std::string("Deal")}, {"stage", std::string("prospecting")}}));
    pushOne("lin", update("opportunity", "deal", {{"probability", std::int64_t(10)}}, 1));
    pushOne("max", update("opportunity", "deal", {{"probability", std::int64_t(90)}}, 1));

    EXPECT_TRUE(holds(metrics(), "caravan_conflicts_open 1\n"));
}

TEST_F(Operations, T12_TheLogHoldsNothingPersonalAndIsJson)
{
    ask("GET /v1/records/account/canary-path?filter=canary-query",
        "X-Forwarded-For: 203.0.113.77\r\n"
        "X-Custom: canary-header\r\n");
    ask("POST /v1/login", "X-Forwarded-For: 203.0.113.77\r\n",
        R"({"mail":"canary@mail.example","password":"canary-secret","device":{"name":"canary-device","platform":"x"}})");
    ask("POST /v1/push", "Authorization: Bearer canary-token\r\n", R"({"replica":"canary-body"})");
    ask("canary-method /v1/hub");
    m_server.reset();

    const std::string log = m_log.str();
    EXPECT_FALSE(holds(log, "canary")) << log;
    EXPECT_FALSE(holds(log, "203.0.113.77"));
    std::istringstream lines(log);
    int requests = 0;
    for (std::string line; std::getline(lines, line);) {
        boost::system::error_code error;
        const boost::json::value parsed = boost::json::parse(line, error);
        ASSERT_FALSE(error) << line;
        requests += parsed.at("event") == "request" ? 1 : 0;
    }
    EXPECT_EQ(requests, 4);
}

TEST_F(Operations, T25_AWholeNetworkOfIpv6IsOneCaller)
{
    int looked = 0;
    for (int i = 0; i < 40; ++i) {
        const std::string answer = ask(
            "POST /v1/login", "X-Forwarded-For: 2001:db8:1:2:" + std::to_string(i) + "::1\r\n",
            R"({"mail":"u)" + std::to_string(i) +
                R"(@caravan.example","password":"wrong","device":{"name":"x","platform":"x"}})");
        looked += holds(answer, " 401 ") ? 1 : 0;
    }
    EXPECT_EQ(looked, 20);
    EXPECT_TRUE(holds(
        ask("POST /v1/login", "X-Forwarded-For: 2001:db8:1:3::1\r\n",
            R"({"mail":"v@caravan.example","password":"wrong","device":{"name":"x","platform":"x"}})"),
        " 401 "))
        << "another network";
}

} // namespace
} // namespace caravan::hub
