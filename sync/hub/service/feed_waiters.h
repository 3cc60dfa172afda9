// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/store/number_set.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

namespace caravan::hub {

/// Readers of the feed that wait for something new in their scopes. Thread-safe; wakes run on the
/// thread that committed and must only pass the word on.
class FeedWaiters {
public:
    using Id = std::uint64_t;

    Id add(NumberSet scopes, std::function<void()> wake);
    void remove(Id id);
    /// Wakes those who may read one of @p scopes, or everybody. Each at most once.
    void wake(const NumberSet& scopes, bool everybody);

private:
    struct Waiter {
        NumberSet scopes;
        std::function<void()> wake;
    };
    std::mutex m_lock;
    std::map<Id, Waiter> m_waiters;
    Id m_last = 0;
};

} // namespace caravan::hub
