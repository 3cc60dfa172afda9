// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/bench/hub_attack.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace caravan::bench {
namespace {

constexpr int kBehind = 10;
constexpr std::chrono::milliseconds kReturns{20}; ///< after the hub has ended a connection

} // namespace

Attack::Attack(tcp::endpoint hub, const Plan& plan, int attempt)
    : m_hub(std::move(hub)), m_plan(plan), m_attempt(attempt)
{
    for (int i = 0; i < m_plan.connections; ++i) {
        asio::co_spawn(m_io, run(i), rethrow);
    }
    m_thread = std::thread([this] {
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kBehind);
        m_io.run();
    });
}

Attack::~Attack()
{
    end();
}

std::string Attack::end()
{
    m_io.stop();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    if (!m_plan.silentAfter.empty()) {
        return std::to_string(m_connections) + " connections";
    }
    std::string answers;
    for (const auto& [status, times] : m_answers) {
        answers +=
            (answers.empty() ? "" : ", ") + std::to_string(times) + " of " + std::to_string(status);
    }
    return answers;
}

asio::awaitable<void> Attack::run(int connection)
{
    while (!m_io.stopped()) {
        try {
            if (m_plan.silentAfter.empty()) {
                co_await askAgain(connection);
            } else {
                co_await keepSilent(connection);
            }
        } catch (const boost::system::system_error&) {
            // The hub has ended it.
        }
        co_await pause(Clock::now() + kReturns);
    }
}

asio::awaitable<void> Attack::keepSilent(int connection)
{
    tcp::socket socket(m_io, tcp::endpoint(addressOf(connection), 0));
    co_await socket.async_connect(m_hub, asio::use_awaitable);
    ++m_connections;
    co_await asio::async_write(socket, asio::buffer(m_plan.silentAfter), asio::use_awaitable);
    co_await socket.async_wait(tcp::socket::wait_read, asio::use_awaitable); // until it is ended
}

asio::awaitable<void> Attack::askAgain(int connection)
{
    Client client(m_io, m_hub, {}, addressOf(connection));
    for (;;) {
        const Clock::time_point turn = std::max(m_nextRequest, Clock::now());
        m_nextRequest = turn + std::chrono::nanoseconds(std::chrono::seconds(1)) / m_plan.perSecond;
        co_await pause(turn);
        const Client::Answer answer = co_await client.send(m_plan.request(connection, m_attempt));
        ++m_answers[answer.status];
    }
}

asio::awaitable<void> Attack::pause(Clock::time_point until)
{
    asio::steady_timer timer(m_io, until);
    co_await timer.async_wait(asio::use_awaitable);
}

asio::ip::address Attack::addressOf(int connection) const
{
    constexpr int kLoopback = 127 << 24;
    const int address = kLoopback + m_attempt * 256 + 1 + connection % m_plan.addresses;
    return asio::ip::address_v4(static_cast<asio::ip::address_v4::uint_type>(address));
}

} // namespace caravan::bench
