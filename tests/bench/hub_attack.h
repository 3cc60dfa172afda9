// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "tests/bench/hub_client.h"

#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace caravan::bench {

/// Many connections to one hub from other addresses of this machine: 127.0.1.x, at the second
/// attempt 127.0.2.x, since the hub remembers. They last until destruction and run on a thread with
/// a low priority: attackers bring machines of their own and must not take this one's processor
/// from the hub.
class Attack {
public:
    struct Plan {
        const char* name = "";
        int connections = 0;
        int addresses = 1;
        /// What each connection sends before it falls silent. Empty: it asks.
        std::string silentAfter = {};
        /// The next request of a connection, and how many are sent a second in all.
        std::function<Request(int connection, int attempt)> request = {};
        int perSecond = 0;
        /// How long it goes on before the clients are measured.
        std::chrono::milliseconds start{300};
    };

    Attack(tcp::endpoint hub, const Plan& plan, int attempt);
    ~Attack();
    Attack(const Attack&) = delete;
    Attack& operator=(const Attack&) = delete;

    /// Ends it and says how often the hub answered what.
    std::string end();

private:
    asio::awaitable<void> run(int connection);
    asio::awaitable<void> keepSilent(int connection);
    asio::awaitable<void> askAgain(int connection);
    asio::awaitable<void> pause(Clock::time_point until);
    asio::ip::address addressOf(int connection) const;

    const tcp::endpoint m_hub;
    const Plan& m_plan;
    const int m_attempt;
    asio::io_context m_io;
    Clock::time_point m_nextRequest = Clock::now();
    std::map<unsigned, int> m_answers; ///< by status
    int m_connections = 0;
    std::thread m_thread; ///< last: it uses the others
};

inline constexpr int kAttackingUsers = 4; ///< who ask for costly lists

/// @p users: tokens of administrators, kAttackingUsers and one for each attempt. @p time: of one
/// measurement.
std::vector<Attack::Plan> allAttacks(const std::vector<std::string>& users,
                                     std::chrono::milliseconds time);

} // namespace caravan::bench
