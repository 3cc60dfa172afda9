// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/bench/hub_client.h"

#include "core/base/ids.h"
#include "core/base/time.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace caravan::bench {

namespace json = boost::json;

void fail(const std::string& what)
{
    std::printf("failed: %s\n", what.c_str());
    std::exit(1);
}

void rethrow(std::exception_ptr error)
{
    if (error) {
        std::rethrow_exception(error);
    }
}

void runAlone(const std::function<asio::awaitable<void>(asio::io_context&)>& work)
{
    asio::io_context io;
    asio::co_spawn(io, work(io), rethrow);
    io.run();
}

std::string newId()
{
    static IdSource ids = IdSource::fromSystem();
    return ids.version7(SystemClock().now()).toString();
}

tcp::endpoint endpointOf(const std::string& url)
{
    const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
    return {asio::ip::make_address("127.0.0.1"), port};
}

Request requestOf(http::verb verb, const std::string& target, const std::string& token,
                  std::string body)
{
    Request request(verb, target, 11);
    request.set(http::field::host, "hub");
    request.set("X-Request-Id", "1");
    if (!token.empty()) {
        request.set(http::field::authorization, "Bearer " + token);
    }
    if (verb == http::verb::post) {
        request.set(http::field::content_type, "application/json");
        request.body() = std::move(body);
    }
    request.prepare_payload();
    return request;
}

Client::Client(asio::io_context& io, tcp::endpoint hub, std::string token, asio::ip::address from)
    : m_stream(asio::make_strand(io)), m_hub(std::move(hub)), m_token(std::move(token)),
      m_from(std::move(from))
{
}

asio::awaitable<Client::Answer> Client::send(Request request)
{
    if (!m_isOpen) {
        if (!m_from.is_unspecified()) {
            m_stream.socket().open(tcp::v4());
            m_stream.socket().bind({m_from, 0});
        }
        co_await m_stream.async_connect(m_hub, asio::use_awaitable);
        m_stream.socket().set_option(tcp::no_delay(true));
        m_isOpen = true;
    }
    co_await http::async_write(m_stream, request, asio::use_awaitable);
    http::response<http::string_body> answer;
    co_await http::async_read(m_stream, m_buffer, answer, asio::use_awaitable);
    m_bytes = answer.body().size();
    co_return Answer{answer.result_int(), std::move(answer.body())};
}

asio::awaitable<std::string> Client::ask(http::verb verb, std::string target, std::string body)
{
    Answer answer = co_await send(requestOf(verb, target, m_token, std::move(body)));
    if (answer.status >= 300) {
        fail(target + ": " + std::to_string(answer.status) + " " + answer.body);
    }
    co_return std::move(answer.body);
}

std::string signIn(const tcp::endpoint& hub, const std::string& mail)
{
    std::string token;
    runAlone([&](asio::io_context& io) -> asio::awaitable<void> {
        Client client(io, hub, {});
        const std::string answer =
            co_await client.ask(http::verb::post, "/v1/login",
                                R"({"mail":")" + mail +
                                    R"(","password":"a good password",)"
                                    R"("device":{"name":"load","platform":"x"}})");
        token = std::string(json::parse(answer).at("access").as_string());
    });
    return token;
}

asio::awaitable<std::string> registerReplica(Client& client)
{
    std::string replica = newId();
    co_await client.ask(http::verb::post, "/v1/replicas",
                        R"({"replica":")" + replica + R"(","supersedes":null})");
    co_return replica;
}

std::string pushOf(const std::string& replica, int n, int ops)
{
    std::string body = R"({"replica":")" + replica + R"(","ops":[)";
    for (int i = 0; i < ops; ++i) {
        body +=
            (i == 0 ? "" : ",") + std::string(R"({"n":)") + std::to_string(n + i) + R"(,"op":")" +
            newId() + R"(","entity":"account","id":")" + newId() +
            R"(","kind":"create","at":"2026-11-22T08:00:00.000Z","set":{"name":{"value":"Account )" +
            std::to_string(n + i) + R"(","seen":0},"phone":{"value":"+43 1 5","seen":0}}})";
    }
    return body + "]}";
}

std::string cursorOf(const std::string& page)
{
    const std::size_t begin = page.rfind('\n', page.size() - 2);
    const std::string last = page.substr(begin == std::string::npos ? 0 : begin + 1);
    return std::string(json::parse(last).at("cursor").as_string());
}

asio::awaitable<std::string> readToEnd(Client& client)
{
    std::string cursor;
    for (std::string page = "more"; page.find(R"("more":false)") == std::string::npos;) {
        page = co_await client.ask(http::verb::get, "/v1/feed?cursor=" + cursor);
        cursor = cursorOf(page);
    }
    co_return cursor;
}

double Latencies::at(double part)
{
    std::sort(seconds.begin(), seconds.end());
    return seconds.empty()
               ? 0
               : seconds[static_cast<std::size_t>(part * static_cast<double>(seconds.size() - 1))];
}

} // namespace caravan::bench
