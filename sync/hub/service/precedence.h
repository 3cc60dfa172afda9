// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace caravan::hub {

/// Lets costly questions give way to other requests. A low priority of their thread is not enough:
/// it keeps its core until the kernel's next tick, and a request over PostgreSQL is handed from
/// process to process a dozen times. Thread-safe.
class Precedence {
public:
    /// A request that others give way to, from when it waits for a worker until it is answered.
    class Urgent {
    public:
        explicit Urgent(Precedence& precedence) : m_precedence(precedence)
        {
            ++m_precedence.m_urgent;
        }
        ~Urgent() { --m_precedence.m_urgent; }
        Urgent(const Urgent&) = delete;
        Urgent& operator=(const Urgent&) = delete;

    private:
        Precedence& m_precedence;
    };

    /// Returns when nothing urgent is left, or after @p most: a question must come to its end under
    /// any load.
    void giveWay(std::chrono::microseconds most) const
    {
        constexpr std::chrono::microseconds kLook{100};
        const auto until = std::chrono::steady_clock::now() + most;
        while (m_urgent > 0 && std::chrono::steady_clock::now() < until) {
            std::this_thread::sleep_for(kLook);
        }
    }

private:
    std::atomic<int> m_urgent{0};
};

} // namespace caravan::hub
