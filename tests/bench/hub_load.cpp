// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
// Figures of a serving hub: hub_load --url http://127.0.0.1:PORT --pid PID [--seconds N]
// [--clients N] [--polls N]. The hub was started with --behind-proxy, so that all connections of
// this machine are not one caller's. hub_figures.py starts it over either database.
#include "tests/bench/hub_client.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace caravan::bench;

void show(const char* name, Latencies& all, double time)
{
    std::printf("%-52s %8.0f/s   p50 %7.2f ms   p99 %7.2f ms\n", name,
                static_cast<double>(all.seconds.size()) / time, all.at(0.5) * 1e3,
                all.at(0.99) * 1e3);
}

/// The least that an HTTP server of this kind can do: the same threads, no work.
asio::awaitable<void> bare(tcp::socket socket, std::size_t bytes)
{
    beast::tcp_stream stream(std::move(socket));
    beast::flat_buffer buffer;
    for (;;) {
        http::request<http::string_body> request;
        const auto [error, size] =
            co_await http::async_read(stream, buffer, request, asio::as_tuple(asio::use_awaitable));
        if (error) {
            co_return;
        }
        http::response<http::string_body> answer(http::status::ok, 11);
        answer.body() = std::string(bytes, 'x');
        answer.prepare_payload();
        co_await http::async_write(stream, answer, asio::as_tuple(asio::use_awaitable));
    }
}

class Load {
public:
    Load(tcp::endpoint hub, int clients, int seconds)
        : m_hub(std::move(hub)), m_clients(clients), m_seconds(seconds), m_token(signIn(m_hub))
    {
    }

    /// All clients ask again and again until the time is over.
    using Step = std::function<asio::awaitable<void>(Client&, int)>;
    Latencies measure(const char* name, const tcp::endpoint& server, const Step& prepare,
                      const Step& step)
    {
        asio::io_context io;
        Latencies all;
        const auto until = Clock::now() + std::chrono::seconds(m_seconds);
        for (int i = 0; i < m_clients; ++i) {
            asio::co_spawn(
                io,
                [&, i]() -> asio::awaitable<void> {
                    Client client(io, server, m_token);
                    co_await prepare(client, i);
                    while (Clock::now() < until) {
                        const auto begin = Clock::now();
                        co_await step(client, i);
                        all.seconds.push_back(
                            std::chrono::duration<double>(Clock::now() - begin).count());
                        m_bytes = client.bytes();
                    }
                },
                rethrow);
        }
        io.run(); // one thread: the measured one has the other core
        show(name, all, m_seconds);
        return all;
    }

    void requests()
    {
        std::vector<std::string> cursors(static_cast<std::size_t>(m_clients));
        measure(
            "feed, nothing new", m_hub,
            [&](Client& client, int i) -> asio::awaitable<void> {
                cursors[static_cast<std::size_t>(i)] =
                    cursorOf(co_await client.ask(http::verb::get, "/v1/feed"));
            },
            [&](Client& client, int i) -> asio::awaitable<void> {
                co_await client.ask(http::verb::get,
                                    "/v1/feed?cursor=" + cursors[static_cast<std::size_t>(i)]);
            });
        std::vector<std::pair<std::string, int>> replicas(static_cast<std::size_t>(m_clients));
        measure(
            "push of one change", m_hub,
            [&](Client& client, int i) -> asio::awaitable<void> {
                auto& [replica, n] = replicas[static_cast<std::size_t>(i)];
                replica = co_await registerReplica(client);
            },
            [&](Client& client, int i) -> asio::awaitable<void> {
                auto& [replica, n] = replicas[static_cast<std::size_t>(i)];
                co_await client.ask(http::verb::post, "/v1/push", pushOf(replica, ++n, 1));
            });
    }

    /// SECURITY T12: heads that never end hold up nobody.
    void slowSockets()
    {
        constexpr int kSlow = 500;
        const auto readers = [this](const char* name) {
            std::string cursor;
            Latencies all = measure(
                name, m_hub,
                [&](Client& client, int) -> asio::awaitable<void> {
                    cursor = cursorOf(co_await client.ask(http::verb::get, "/v1/feed?limit=1"));
                },
                [&](Client& client, int) -> asio::awaitable<void> {
                    co_await client.ask(http::verb::get, "/v1/feed?limit=1&cursor=" + cursor);
                });
            return all.at(0.95);
        };
        const int clients = std::exchange(m_clients, 50);
        const double alone = readers("50 readers");
        asio::io_context io;
        std::vector<tcp::socket> slow;
        for (int i = 0; i < kSlow; ++i) {
            slow.emplace_back(io).connect(m_hub);
            asio::write(slow.back(),
                        asio::buffer(std::string_view("GET /v1/hub HTTP/1.1\r\nHost")));
        }
        const double beside = readers("50 readers beside 500 slow sockets");
        m_clients = clients;
        if (beside > 2 * alone + 0.005) {
            fail("slow sockets slow down the others");
        }
    }

    void bareServer()
    {
        asio::io_context io;
        tcp::acceptor acceptor(io, tcp::endpoint(tcp::v4(), 0));
        asio::co_spawn(
            io,
            [&]() -> asio::awaitable<void> {
                for (;;) {
                    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
                    asio::co_spawn(io, bare(std::move(socket), m_bytes), asio::detached);
                }
            },
            asio::detached);
        std::thread thread([&] { io.run(); });
        const auto nothing = [](Client&, int) -> asio::awaitable<void> { co_return; };
        measure(
            "bare Beast answer of the same size",
            tcp::endpoint(asio::ip::make_address("127.0.0.1"), acceptor.local_endpoint().port()),
            nothing, [](Client& client, int) -> asio::awaitable<void> {
                co_await client.ask(http::verb::get, "/");
            });
        io.stop();
        thread.join();
    }

    void offlineChanges()
    {
        constexpr int kChanges = 10'000;
        const auto begin = Clock::now();
        runAlone([this](asio::io_context& io) -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            const std::string replica = co_await registerReplica(client);
            for (int n = 1; n <= kChanges; n += 500) {
                co_await client.ask(http::verb::post, "/v1/push", pushOf(replica, n, 500));
            }
        });
        std::printf("%-52s %8.2f s\n", "push of 10,000 offline changes",
                    std::chrono::duration<double>(Clock::now() - begin).count());
    }

    /// From the push on one connection until the waiting reader on another has it.
    void seenElsewhere()
    {
        Latencies all;
        asio::io_context io;
        Clock::time_point pushed;
        asio::steady_timer turn(io, asio::steady_timer::time_point::max());
        constexpr int kEdits = 100;
        int turns = 0; ///< edits asked for
        const auto write = [&]() -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            const std::string replica = co_await registerReplica(client);
            for (int n = 1; n <= kEdits; ++n) {
                while (turns < n) { // the reader may have been first
                    co_await turn.async_wait(asio::as_tuple(asio::use_awaitable));
                }
                asio::steady_timer pause(io,
                                         std::chrono::milliseconds(15)); // the poll waits by now
                co_await pause.async_wait(asio::use_awaitable);
                pushed = Clock::now();
                co_await client.ask(http::verb::post, "/v1/push", pushOf(replica, n, 1));
            }
        };
        const auto read = [&]() -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            std::string cursor = co_await readToEnd(client);
            while (all.seconds.size() < kEdits) {
                ++turns;
                turn.cancel();
                std::string page;
                do {
                    page =
                        co_await client.ask(http::verb::get, "/v1/feed?wait=30&cursor=" + cursor);
                    cursor = cursorOf(page);
                } while (page.find("\"put\"") == std::string::npos);
                all.seconds.push_back(std::chrono::duration<double>(Clock::now() - pushed).count());
                // Over PostgreSQL it may come once more, with its position.
                asio::steady_timer pause(io, std::chrono::milliseconds(15));
                co_await pause.async_wait(asio::use_awaitable);
                page = co_await client.ask(http::verb::get, "/v1/feed?cursor=" + cursor);
                cursor = cursorOf(page);
            }
        };
        asio::co_spawn(io, write, rethrow);
        asio::co_spawn(io, read, rethrow);
        io.run();
        std::printf("%-52s %21s p50 %7.2f ms   p99 %7.2f ms   (limit 1000)\n",
                    "an edit is seen on another laptop", "", all.at(0.5) * 1e3, all.at(0.99) * 1e3);
        if (all.at(0.99) > 1) {
            fail("an edit is seen too late");
        }
    }

    void idlePolls(int polls, long pid)
    {
        const auto residentMib = [pid] {
            std::ifstream status("/proc/" + std::to_string(pid) + "/status");
            for (std::string line; std::getline(status, line);) {
                if (line.starts_with("VmRSS:")) {
                    return std::stol(line.substr(6)) / 1024;
                }
            }
            fail("no such process");
        };
        asio::io_context io;
        const long before = residentMib();
        int waiting = 0;
        for (int i = 0; i < polls; ++i) {
            asio::co_spawn(
                io,
                [&]() -> asio::awaitable<void> {
                    Client client(io, m_hub, m_token);
                    const std::string page = co_await client.ask(http::verb::get, "/v1/hub");
                    ++waiting;
                    co_await client.ask(http::verb::get, "/v1/feed?wait=30&cursor=" + m_cursor);
                },
                asio::detached);
        }
        io.run_for(std::chrono::seconds(12));
        const long all = residentMib();
        std::printf("%-52s %8ld MiB more (%ld in all)   (limit 300)\n",
                    (std::to_string(waiting) + " idle long polls").c_str(), all - before, all);
        if (waiting < polls || all > 300) {
            fail("too few polls, or too much memory");
        }
    }

    void toTheEnd()
    {
        runAlone([this](asio::io_context& io) -> asio::awaitable<void> {
            Client client(io, m_hub, m_token);
            m_cursor = co_await readToEnd(client);
        });
    }

private:
    tcp::endpoint m_hub;
    int m_clients;
    int m_seconds;
    std::size_t m_bytes = 0;
    std::string m_token;
    std::string m_cursor;
};

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    CLI::App app("Figures of a serving hub.", "hub_load");
    std::string url;
    long pid = 0;
    int seconds = 3;
    int clients = 500;
    int polls = 2000;
    app.add_option("--url", url)->required();
    app.add_option("--pid", pid)->required();
    app.add_option("--seconds", seconds);
    app.add_option("--clients", clients);
    app.add_option("--polls", polls);
    CLI11_PARSE(app, argc, argv);
    try {
        Load load(endpointOf(url), clients, seconds);
        load.requests();
        load.bareServer();
        load.slowSockets();
        load.offlineChanges();
        load.seenElsewhere();
        load.toTheEnd();
        load.idlePolls(polls, pid);
    } catch (const std::exception& error) {
        fail(error.what());
    }
    return 0;
}
