// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/number_set.h"

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace caravan::hub {

/// The thread of one hub process over PostgreSQL: hears when rows of the feed got positions, and
/// gives them itself while no other process does. When the one that does dies, its lock goes with
/// its connection and the next one that asks has it.
class FeedSequencing {
public:
    /// @p placed is called from the thread, with the scopes that have something new; true: all.
    FeedSequencing(std::string url, std::function<void(const NumberSet&, bool)> placed);
    ~FeedSequencing();
    FeedSequencing(const FeedSequencing&) = delete;
    FeedSequencing& operator=(const FeedSequencing&) = delete;

    /// This process gives the positions.
    bool isSequencing() const { return m_isSequencing.load(); }

private:
    void run();
    /// With one connection, until it fails or the end.
    void serve();

    std::string m_url;
    std::function<void(const NumberSet&, bool)> m_placed;
    std::atomic<bool> m_isEnding{false};
    std::atomic<bool> m_isSequencing{false};
    int m_wake; ///< an event that ends a wait
    std::thread m_thread;
};

} // namespace caravan::hub
