// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/service/feed_waiters.h"

#include <vector>

namespace caravan::hub {

FeedWaiters::Id FeedWaiters::add(NumberSet scopes, std::function<void()> wake)
{
    const std::lock_guard lock(m_lock);
    m_waiters.emplace(++m_last, Waiter{std::move(scopes), std::move(wake)});
    return m_last;
}

void FeedWaiters::remove(Id id)
{
    const std::lock_guard lock(m_lock);
    m_waiters.erase(id);
}

void FeedWaiters::wake(const NumberSet& scopes, bool everybody)
{
    std::vector<std::function<void()>> wakes;
    {
        const std::lock_guard lock(m_lock);
        std::erase_if(m_waiters, [&](auto& entry) {
            const bool isMeant = everybody || intersects(entry.second.scopes, scopes);
            if (isMeant) {
                wakes.push_back(std::move(entry.second.wake));
            }
            return isMeant;
        });
    }
    for (const auto& wake : wakes) {
        wake();
    }
}

} // namespace caravan::hub
