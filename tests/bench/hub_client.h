// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <exception>
#include <functional>
#include <string>
#include <vector>

namespace caravan::bench {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using Request = http::request<http::string_body>;

/// Ends the program.
[[noreturn]] void fail(const std::string& what);

/// For co_spawn: what a coroutine throws leaves run().
void rethrow(std::exception_ptr error);

/// Runs one coroutine to its end.
void runAlone(const std::function<asio::awaitable<void>(asio::io_context&)>& work);

std::string newId();

/// Where "http://127.0.0.1:PORT" listens.
tcp::endpoint endpointOf(const std::string& url);

/// A JSON request. An empty token is left out.
Request requestOf(http::verb verb, const std::string& target, const std::string& token,
                  std::string body = {});

/// One kept connection. Its questions throw system_error where the connection ends.
class Client {
public:
    struct Answer {
        unsigned status = 0;
        std::string body;
    };

    /// @p from: the local address; unspecified: any.
    Client(asio::io_context& io, tcp::endpoint hub, std::string token, asio::ip::address from = {});

    /// Connects first where it is not.
    asio::awaitable<Answer> send(Request request);
    /// The body of a good answer; any other ends the program.
    asio::awaitable<std::string> ask(http::verb verb, std::string target, std::string body = {});
    /// Length of the last answer's body.
    std::size_t bytes() const { return m_bytes; }

private:
    beast::tcp_stream m_stream;
    tcp::endpoint m_hub;
    std::string m_token;
    asio::ip::address m_from;
    beast::flat_buffer m_buffer;
    bool m_isOpen = false;
    std::size_t m_bytes = 0;
};

/// Signs in and returns the access token.
std::string signIn(const tcp::endpoint& hub, const std::string& mail = "ada@caravan.example");

/// Makes a replica known to the hub and returns its id.
asio::awaitable<std::string> registerReplica(Client& client);

/// A push of @p ops new accounts, numbered from @p n.
std::string pushOf(const std::string& replica, int n, int ops);

/// The cursor at the end of a feed page.
std::string cursorOf(const std::string& page);

/// Reads the feed to its end and returns the cursor there.
asio::awaitable<std::string> readToEnd(Client& client);

struct Latencies {
    std::vector<double> seconds;
    /// 0 when there are none. Sorts them.
    double at(double part);
};

} // namespace caravan::bench
