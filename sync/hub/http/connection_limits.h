// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace caravan::hub {

/// Limits the connections in all and from one address (SECURITY T12). When there is no room, one
/// that keeps the hub waiting and has not signed in is closed, so that slow strangers do not shut
/// others out: one from the address that has most of them, or else the one waited for longest. An
/// address that has many connections only gets the places of its own. Thread-safe.
class ConnectionLimits {
public:
    using Id = std::uint64_t;

    ConnectionLimits(std::size_t most, std::size_t mostPerAddress)
        : m_most(most), m_mostPerAddress(mostPerAddress)
    {
    }

    /// 0 when there is no room; then leave() must not be called. @p close ends the connection, from
    /// any thread.
    Id enter(const std::string& address, std::function<void()> close)
    {
        const std::lock_guard lock(m_lock);
        if (!makeRoom(address)) {
            return 0;
        }
        Counts& counts = m_byAddress[address];
        ++counts.all;
        ++counts.awaited;
        m_guests.emplace(++m_lastId,
                         Guest{address, std::move(close), std::chrono::steady_clock::now(), true});
        return m_lastId;
    }

    void leave(Id id)
    {
        const std::lock_guard lock(m_lock);
        if (const auto guest = m_guests.find(id); guest != m_guests.end()) {
            remove(guest);
        }
    }

    /// From now on it is waited for: the next head of a stranger, a body before signing in.
    void await(Id id) { set(id, true); }
    /// It is being served, or has signed in.
    void serve(Id id) { set(id, false); }

private:
    struct Guest {
        std::string address;
        std::function<void()> close;
        std::chrono::steady_clock::time_point since;
        bool isAwaited = true;
    };
    using Guests = std::map<Id, Guest>;
    struct Counts {
        std::size_t all = 0;
        std::size_t awaited = 0;
    };
    static constexpr std::size_t kFew = 8; ///< connections of one household or laptop

    void set(Id id, bool isAwaited)
    {
        const std::lock_guard lock(m_lock);
        if (const auto guest = m_guests.find(id); guest != m_guests.end()) {
            std::size_t& awaited = m_byAddress[guest->second.address].awaited;
            awaited = awaited + (isAwaited ? 1 : 0) - (guest->second.isAwaited ? 1 : 0);
            guest->second.isAwaited = isAwaited;
            guest->second.since = std::chrono::steady_clock::now();
        }
    }

    bool makeRoom(const std::string& address)
    {
        const auto found = m_byAddress.find(address);
        const std::size_t own = found == m_byAddress.end() ? 0 : found->second.all;
        if (own < m_mostPerAddress && m_guests.size() < m_most) {
            return true;
        }
        return own > kFew || own >= m_mostPerAddress ? evictSlow(&address)
                                                     : evictOfMost(own) || evictSlow(nullptr);
    }

    /// From the address that keeps the hub waiting on most connections, if they are far more than
    /// the newcomer's @p own: it has no claim to patience.
    bool evictOfMost(std::size_t own)
    {
        const auto most = std::max_element(m_byAddress.begin(), m_byAddress.end(),
                                           [](const auto& one, const auto& other) {
                                               return one.second.awaited < other.second.awaited;
                                           });
        const bool isFarMore = most->second.awaited > std::max(kFew, 2 * own);
        return isFarMore && evictBefore(std::chrono::steady_clock::now(), &most->first);
    }

    bool evictSlow(const std::string* address)
    {
        constexpr auto kPatience = std::chrono::seconds(2); // a slow link is no attack
        return evictBefore(std::chrono::steady_clock::now() - kPatience, address);
    }

    /// The one that has been waited for longest, if since before @p limit. Its place is free at
    /// once; its coroutine ends a moment later. @p address: of whom; null: of all.
    bool evictBefore(std::chrono::steady_clock::time_point limit, const std::string* address)
    {
        auto slowest = m_guests.end();
        for (auto guest = m_guests.begin(); guest != m_guests.end(); ++guest) {
            const Guest& one = guest->second;
            const bool mayGo = one.isAwaited && one.since < limit &&
                               (address == nullptr || one.address == *address);
            if (mayGo && (slowest == m_guests.end() || one.since < slowest->second.since)) {
                slowest = guest;
            }
        }
        if (slowest == m_guests.end()) {
            return false;
        }
        slowest->second.close();
        remove(slowest);
        return true;
    }

    void remove(Guests::iterator guest)
    {
        const std::string address = guest->second.address;
        Counts& counts = m_byAddress[address];
        --counts.all;
        counts.awaited -= guest->second.isAwaited ? 1 : 0;
        m_guests.erase(guest);
        if (counts.all == 0) {
            m_byAddress.erase(address);
        }
    }

    const std::size_t m_most;
    const std::size_t m_mostPerAddress;
    std::mutex m_lock;
    Id m_lastId = 0;
    Guests m_guests;
    std::map<std::string, Counts> m_byAddress;
};

} // namespace caravan::hub
